/**
 * What can be wrong with a file, a column, a row or a cell that is imported, by code. Where it is wrong is said
 * beside the sentence, not in it.
 */
export const importProblems = {
  'no-file': 'There is no such file; check its name and folder.',
  folder: 'This is a folder; name a file in it.',
  'not-a-file': 'This is not an ordinary file; name a CSV file or an Excel workbook.',
  empty: 'The file is empty; export it again, with a header and rows.',
  unreadable: 'The file cannot be opened; check that you may read it.',
  binary:
    'The file seems to be {kind, select, png {a PNG picture} jpeg {a JPEG picture} gif {a GIF picture} gzip {a gzip archive} pdf {a PDF document} sqlite {an SQLite database, perhaps a book} program {a program} rar {a RAR archive} sevenzip {a 7-Zip archive} zip {a ZIP archive} other {a binary file}}, not a CSV file or an Excel workbook; export the data as one of these.',
  mapping: '{file} is no mapping: {why}.',
  'date-pattern': '"{pattern}" is no pattern of dates; write one such as DD/MM/YYYY or MM/DD/YYYY.',
  'import-stopped': 'The import was stopped, so nothing of this file is in the book; start it again.',
  'file-changed': 'The file changed while it was read, so nothing of it is in the book; import it again.',
  'wrong-encoding': 'The file begins as {encoding} but holds bytes that are not; export it again.',
  'cut-character': 'The file stops in the middle of a character; export it again.',
  'no-line-break': 'The first line does not end; this is no CSV file, or its quotation marks do not match.',
  'blank-lines': 'The file holds blank lines only; export it again, with a header and rows.',
  'no-rows': 'There is a header but no row below it; export it again with rows.',
  'further-problems':
    '{count, plural, one {{count} further problem is} other {{count} further problems are}} not listed; mend those above and import again.',

  'rows-left-out':
    'No row of this file is one to import, most of them because "{column}" is "{text}"; check that it is the right export, or change the mapping.',
  'nothing-to-import':
    'No row of this file is one to import; check that it is the right export, or change the mapping.',

  'broken-header': 'The header is broken: a quotation mark is missing or too many; mend it.',
  'no-header':
    'This row names no column of any table; the first row must hold column names such as account_id and date.',
  'columns-missing':
    'The table {table} needs the {count, plural, one {column {columns}} other {columns {columns}}}, which the header does not have; add what is missing, or name another table with --as.',
  'nearest-table':
    'No table has just these columns; the nearest, {table}, also needs the {count, plural, one {column {columns}} other {columns {columns}}}. Add what is missing, or name another table with --as.',
  'several-tables': 'These columns fit {tables} alike; name the one meant with --as.',
  'list-of-people':
    'This seems to be a list of people, and nothing about people is taken; export companies, deals, invoices or tickets instead.',
  'no-mapping': 'The book keeps no mapping {name}; it may have been forgotten or renamed meanwhile.',
  'mapping-name-taken': 'There is a table, system or mapping of the name {name} already; choose another name.',
  'unknown-mapping': 'There is no table, preset or mapping {name}; choose one of {known}.',
  'mapping-lacks':
    'This seems to be "{name}", but the {count, plural, one {column {columns} it needs is} other {columns {columns} it needs are}} not there; export again with what is missing, or map the columns by hand.',
  'answer-missing': 'The file does not say the {asked}; say it in a mapping, as "answers": {answer}.',
  'answer-missing-about':
    'The file does not say the {asked} of "{about}"; say it in a mapping, as "answers": {answer}.',
  'column-twice': 'The header has this column twice; take one of them out.',
  'decimals-undecided':
    '"{text}" can be read as a fraction or as thousands, and no other cell of the column decides it; name the convention with --decimal comma or --decimal point.',
  'dates-undecided':
    '"{text}" can be read with the day or with the month first, and no other cell of the column decides it; name the pattern with --dates DD/MM/YYYY or --dates MM/DD/YYYY.',
  'decimals-differ':
    '"{one}" and "{other}" follow two conventions, each as often; name the convention with --decimal comma or --decimal point.',
  'dates-differ':
    '"{one}" and "{other}" follow two conventions, each as often; name the pattern with --dates DD/MM/YYYY or --dates MM/DD/YYYY.',

  'row-too-short':
    'The row has {has} of {wants} cells; it may have been cut off, or a line break may stand inside a cell without quotation marks; mend the row or export it again.',
  'row-too-long':
    'The row has {has} cells, but the header {wants}; a cell that holds the delimiter must stand in quotation marks.',
  'long-cell':
    'This cell is longer than {most, number} characters; shorten it, or look for a quotation mark that is missing.',
  'too-many-cells': 'The row has more than {most, number} cells; this is not the table that its header says.',
  'open-quote': 'A quotation mark opens here and is never closed, so the file may have been cut off; export it again.',
  'stray-quote': 'Text follows a closing quotation mark; double the quotation marks that stand inside a cell.',
  'two-currencies': 'The amount is in {amount}, but its row in {row}; correct one of them.',

  'empty-cell': 'This cell is empty, and every row needs one; fill it in.',
  'control-character': 'This cell holds a character that is no text ({point}); take it out.',
  'id-line-break':
    '"{text}" holds a line break, which no id has; look for a quotation mark that is missing or too many.',
  'no-such-day': '"{text}" is not a day of the calendar; correct it.',
  'not-a-day': '"{text}" is not a date; write it as 2026-03-31.',
  'not-a-number': '"{text}" is not a number; write one such as 1234.56.',
  'number-too-large': '"{text}" is too large a number to be true; correct it.',
  'other-decimal':
    '"{text}" does not fit the column, where {decimal, select, comma {a comma} other {a point}} stands before the decimals; write it like the others.',
  negative: '"{text}" is negative, which this column cannot be; correct it.',
  'not-above-zero': '"{text}" must be above 0; correct it.',
  'above-most': '"{text}" is above {most}; write a share such as 0.5 or 50%.',
  'not-whole': '"{text}" is not a whole number; correct it.',
  'not-a-currency': '"{text}" is not an ISO 4217 currency code; write one such as EUR.',
  'not-a-choice': '"{text}" is not one of {choices}; use one of these.',
  'not-a-driver': '"{text}" is not revenue, orders, equal or indicator:KEY; use one of these.',
  'not-a-scope': '"{text}" is not *, segment:NAME or account:ID; use one of these.',
  'not-a-locale': '"{text}" is not a language tag; write one such as nl-NL.',

  'unknown-unit': '"{text}" is no unit that the mapping knows; add it there.',
  'account-not-found': 'The book has no account "{text}". Import the accounts first, or say which account it is.',
  'several-accounts': '"{text}" may be the accounts {accounts}; say which one it is.',

  'duplicate-key': 'Row {first} of this file has the same {key}. Keep one of the two rows, or correct the key of one.',
  'unknown-account': 'The book has no account "{id}". Import the accounts first, or correct {column}.',
  'unknown-indicator': 'The book has no indicator "{id}". Import the indicators first, or correct {column}.',
  'unknown-whole':
    'Neither the book nor an earlier row has an indicator "{id}". Put the row of the whole before the rows of its parts, or correct part_of.',
  'part-of-itself': 'Indicator "{id}" would be a part of itself. Correct or empty part_of.',
  'ends-before-start': 'The contract ends on {end}, before it starts on {start}. Correct one of the two days.',
  'sum-too-large':
    'An actual of {actual} times a volume of {volume} is too large to be added up exactly. Correct {column}.',
} as const
