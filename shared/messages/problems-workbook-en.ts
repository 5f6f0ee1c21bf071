/** What can be wrong with an Excel workbook that is imported, by code. */
export const workbookProblems = {
  spreadsheet:
    '{kind, select, xls {The file is an old Excel workbook (XLS)} xlsb {The file is a binary Excel workbook (XLSB)} ods {The file is an OpenDocument file} markup {The file is a web page or XML under the name of a workbook, as some systems export it} other {The file is an Office document, but no Excel workbook}}; open it in your spreadsheet program, save it as an Excel workbook (XLSX) or as CSV, and import that.',
  'named-workbook': 'The file is text under the name of a workbook; name it .csv and import that, or export it again.',
  protected: 'The workbook is protected with a password; save a copy without one and import that.',
  'no-sheet': 'The workbook has no sheet "{sheet}"; choose one of {sheets}.',
  'no-sheets': 'The file is no workbook and has no sheets; import it without naming one.',
  'only-hidden-sheets':
    'Only hidden sheets of the workbook hold anything; show one of them, or name one of {sheets} with --sheet.',
  'empty-workbook': 'No sheet of the workbook holds anything; export it again, with a header and rows.',
  'reading-stopped': 'Reading the file was stopped; import it again.',

  'workbook-damaged':
    'The workbook is damaged: {how, select, end {it ends too early} directory {its list of parts is broken} sizes {the sizes in its list of parts do not fit} packing {it is packed in a way that workbooks do not use} header {its list of parts does not fit what it holds} unpacking {a part of it cannot be unpacked} content {a part of it is not what was written} texts {it lists more texts than a sheet has cells for} styles {it has more cell styles than a workbook can} other {its XML is broken}}; open it in your spreadsheet program, save it again, and import that.',
  'workbook-misses-sheet':
    'The workbook is damaged: its sheet "{sheet}" is missing; open it in your spreadsheet program, save it again, and import that.',
  'rows-out-of-order':
    'The workbook is damaged: row {row} comes after row {before}; open it in your spreadsheet program, save it again, and import that.',
  'cell-misplaced':
    'The workbook is damaged: row {row} has a cell twice or at the wrong place; open it in your spreadsheet program, save it again, and import that.',
  'workbook-harmful':
    '{how, select, parts {The workbook lists far more parts than any has} names {Two parts of the workbook have one name} overlap {Parts of the workbook overlap} ratio {The workbook unpacks to several hundred times its size, as no real sheet does} lies {A part of the workbook unpacks to more than it says} doctype {The workbook declares a document type, which none has and which can multiply or fetch what it likes} token {The workbook holds a piece of XML that is longer than any cell} column {The workbook has a column outside of what a sheet can hold} row {The workbook has a row outside of what a sheet can hold} other {The sheet is larger than any table that a person keeps}}, so it is not read; ask its sender for another one.',
  'row-too-much':
    'Row {row} holds more than {most, number} characters, as no table does, so the workbook is not read; ask its sender for another one.',
  'workbook-too-large':
    'A part of the workbook unpacks to more than the {megabytes} MB that it may have; save the sheet as CSV and import that.',
  'workbook-memory':
    'Reading the workbook takes more than {megabytes} MB of memory; save the sheet as CSV and import that.',

  'cell-error': 'The cell holds the error {error}; mend its formula, or clear the cell.',
  'formula-without-result':
    'The formula in this cell was stored without its result; open the workbook in your spreadsheet program, save it, and import it again.',
  'text-missing':
    'The cell names a text that the workbook does not hold; open it in your spreadsheet program, type the cell anew, and import it again.',
  'cell-too-long': 'This cell is longer than {most, number} characters; shorten it.',
  'unknown-cell': 'The cell is of a kind that is not known ("{kind}"); type it anew.',
  'no-serial-day': '{text} is shown as a date, but no calendar has it; correct it.',
  'beyond-header': 'Column {column} holds something but has no header; give it one, or clear the cell.',
} as const
