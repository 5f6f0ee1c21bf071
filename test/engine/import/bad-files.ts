import { gzipSync } from 'node:zlib'
import type { ImportOptions } from '../../../electron/engine/import/import-file.ts'

/** A file that must be refused, and the first sentence said about it. */
export type BadFile = {
  readonly what: string
  readonly file: string
  readonly content: string | Buffer
  readonly row: number | null
  readonly column: string | null
  readonly says: string
  readonly options?: Partial<ImportOptions>
}

export const orderHeader = 'order_id,account_id,date,revenue,cost'
const order = 'O1,A1,2026-01-31,1.5,1.5'
const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`
const orders = (...lines: readonly string[]) => csv(orderHeader, ...lines)
const measured = (line: string) => csv('account_id,indicator_key,date,actual,volume', line)

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
const noise = Buffer.from(Array.from({ length: 500 }, (_, n) => (n * 7) % 256))
const workbook = Buffer.from(`PK\x03\x04\x14${'\0'.repeat(20)}[Content_Types].xml${'\0'.repeat(200)}`)
const saveAgain = 'open it in your spreadsheet program, save it again, and import that.'

const textByName =
  'x.xlsx: the file is text under the name of a workbook; name it .csv and import that, or export it again.'
const markup = 'the file is a web page or XML under the name of a workbook, as some systems export it'

/** Files that are no table at all. */
export const noTables: readonly BadFile[] = [
  whole('an empty file', '', 'the file is empty; export it again, with a header and rows.'),
  whole(
    'a file of blank lines',
    '\n\r\n\n',
    'the file holds blank lines only; export it again, with a header and rows.',
  ),
  whole('a header only', orders(), 'there is a header but no row below it; export it again with rows.'),
  whole(
    'a picture named .csv',
    Buffer.from(png, 'base64'),
    'the file seems to be a PNG picture, not a CSV file or an Excel workbook; export the data as one of these.',
  ),
  whole(
    'a gzip archive named .csv',
    gzipSync(orders(order)),
    'the file seems to be a gzip archive, not a CSV file or an Excel workbook; export the data as one of these.',
  ),
  whole('half a workbook named .csv', workbook, `the workbook is damaged: it ends too early; ${saveAgain}`),
  whole(
    'binary noise',
    noise,
    'the file seems to be a binary file, not a CSV file or an Excel workbook; export the data as one of these.',
  ),
  {
    ...whole('a spreadsheet by name', orders(order), ''),
    ...{ file: 'x.xlsx', says: textByName },
  },
  {
    ...whole(
      'a web page by the name of a spreadsheet',
      '\ufeff\n<html><table><tr><td>order_id</td></tr></table></html>',
      '',
    ),
    file: 'x.xls',
    says: `x.xls: ${markup}; open it in your spreadsheet program, save it as an Excel workbook (XLSX) or as CSV, and import that.`,
  },
  whole(
    'a file cut inside a character',
    Buffer.from('account_id,name,segment\nA9,Zé,\nA8,Zé').subarray(0, -1),
    'the file stops in the middle of a character; export it again.',
  ),
  whole(
    'a file that is not the UTF-8 it begins as',
    Buffer.from('\xef\xbb\xbfaccount_id,name,segment\nA9,Caf\xe9,\n', 'latin1'),
    'the file begins as UTF-8 but holds bytes that are not; export it again.',
  ),
  {
    ...whole('a pattern of dates that is none', orders(order), ''),
    says: 'x.csv: "european" is no pattern of dates; write one such as DD/MM/YYYY or MM/DD/YYYY.',
    options: { dates: 'european' },
  },
]

const add = 'add what is missing, or name another table with --as.'

/** Files whose header, or a column as a whole, leaves a question open. */
export const openQuestions: readonly BadFile[] = [
  at(1, null, 'a missing required column', csv('order_id,account_id,date', 'O1,A1,2026-01-31'), [
    'no table has just these columns; the nearest, orders, also needs the column revenue.',
    'Add what is missing, or name another table with --as.',
  ]),
  {
    ...at(1, 'date', 'a named table whose columns are missing', csv('order_id,account_id', 'O1,A1'), [
      `the table orders needs the columns date and revenue, which the header does not have; ${add}`,
    ]),
    options: { as: 'orders' },
  },
  at(1, null, 'a header of no table', csv('foo,bar', '1,2'), [
    'this row names no column of any table; the first row must hold column names such as account_id and date.',
  ]),
  at(1, null, 'a header of two tables', csv('account_id,name', 'A1,Acme'), [
    'these columns fit accounts and milestones alike; name the one meant with --as.',
  ]),
  at(1, 'order_id', 'a column twice', csv(`${orderHeader},Order ID`, `${order},O1`), [
    'the header has this column twice; take one of them out.',
  ]),
  at(null, 'revenue', 'a column of thousands or fractions', orders('O2,A1,2026-01-31,"1,234",'), [
    '"1,234" can be read as a fraction or as thousands, and no other cell of the column decides it;',
    'name the convention with --decimal comma or --decimal point.',
  ]),
  at(null, 'revenue', 'a column of two conventions', orders('O1,A1,2026-01-31,"1,5",', 'O2,A1,2026-01-31,1.5,'), [
    '"1.5" and "1,5" follow two conventions, each as often;',
    'name the convention with --decimal comma or --decimal point.',
  ]),
  at(null, 'date', 'a date in April or March', orders('O2,A1,03/04/2026,1.5,'), [
    '"03/04/2026" can be read with the day or with the month first, and no other cell of the column decides it;',
    'name the pattern with --dates DD/MM/YYYY or --dates MM/DD/YYYY.',
  ]),
]

/** Files with a row that cannot be read. */
export const badRows: readonly BadFile[] = [
  at(3, 'order_id', 'a duplicate key', orders(order, 'O1,A1,2026-02-28,2.5,'), [
    'row 2 of this file has the same order_id "O1". Keep one of the two rows, or correct the key of one.',
  ]),
  at(2, 'account_id', 'an unknown account', orders('O1,A7,2026-01-31,1.5,'), [
    'the book has no account "A7". Import the accounts first, or correct account_id.',
  ]),
  at(2, 'volume', 'a negative volume', measured('A1,quotes,2026-01-31,1,-3'), [
    '"-3" is negative, which this column cannot be; correct it.',
  ]),
  at(2, 'date', 'the 31st of February', orders('O1,A1,31/02/2026,1.5,'), [
    '"31/02/2026" is not a day of the calendar; correct it.',
  ]),
  at(2, 'date', 'a word for a date', orders('O1,A1,soon,1.5,'), ['"soon" is not a date; write it as 2026-03-31.']),
  at(2, 'actual', 'NaN', measured('A1,quotes,2026-01-31,NaN,1'), ['"NaN" is not a number; write one such as 1234.56.']),
  at(2, 'actual', 'the number 1e400', measured('A1,quotes,2026-01-31,1e400,1'), [
    '"1e400" is too large a number to be true; correct it.',
  ]),
  at(
    3,
    'revenue',
    'a number with both separators',
    orders(order, 'O2,A1,2026-01-31,"1.234,56",', 'O3,A1,2026-01-31,2.5,'),
    ['"1.234,56" does not fit the column, where a point stands before the decimals; write it like the others.'],
  ),
  at(2, 'cost', '10 MB in one cell', orders(`O1,A1,2026-01-31,1.5,${'9'.repeat(10_000_000)}`), [
    'this cell is longer than 1,000,000 characters; shorten it, or look for a quotation mark that is missing.',
  ]),
  at(2, 'name', 'a NUL byte', csv('account_id,name,segment', 'A9,Ni\0ne,'), [
    'this cell holds a character that is no text (U+0000); take it out.',
  ]),
  at(3, 'revenue', 'a last line cut off', `${orders(order)}O2,A1,2026`, [
    'the row has 3 of 5 cells; it may have been cut off, or a line break may stand inside a cell without quotation',
    'marks; mend the row or export it again.',
  ]),
  at(3, 'account_id', 'a quotation mark never closed', `${orders(order)}O2,"A1,2026-01-31,1.5,`, [
    'a quotation mark opens here and is never closed, so the file may have been cut off; export it again.',
  ]),
  at(2, 'account_id', 'text after a quotation mark', orders('O1,"A1"x,2026-01-31,1.5,'), [
    'text follows a closing quotation mark; double the quotation marks that stand inside a cell.',
  ]),
  at(2, null, 'a row of cells too many', orders('O1,A1,2026-01-31,1,50,9'), [
    'the row has 6 cells, but the header 5; a cell that holds the delimiter must stand in quotation marks.',
  ]),
  at(2, 'date', 'an empty required cell', orders('O1,A1, ,1.5,'), [
    'this cell is empty, and every row needs one; fill it in.',
  ]),
  at(2, 'account_id', 'an id with a line break', orders('O1,"A1\nA2",2026-01-31,1.5,'), [
    '"A1 A2" holds a line break, which no id has; look for a quotation mark that is missing or too many.',
  ]),
  at(2, 'currency', 'a currency that is none', csv('account_id,name,currency,segment', 'A9,Nine,EURO,'), [
    '"EURO" is not an ISO 4217 currency code; write one such as EUR.',
  ]),
  at(2, 'revenue', 'an amount of two currencies', csv(`${orderHeader},currency`, 'O1,A1,2026-01-31,€ 5,,USD'), [
    'the amount is in EUR, but its row in USD; correct one of them.',
  ]),
  at(2, 'capture', 'a share above 1', csv('indicator_key,scope,capture', '*,*,50'), [
    '"50" is above 1; write a share such as 0.5 or 50%.',
  ]),
  at(2, 'evidence', 'a word that is not on the list', csv('indicator_key,scope,evidence', '*,*,sure'), [
    '"sure" is not one of confirmed, measured, estimated, assumed; use one of these.',
  ]),
]

function whole(what: string, content: string | Buffer, says: string): BadFile {
  return { what, file: 'x.csv', content, row: null, column: null, says: `x.csv: ${says}` }
}

function at(
  row: number | null,
  column: string | null,
  what: string,
  content: string,
  says: readonly string[],
): BadFile {
  const place = ['x.csv', ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [`column ${column}`])]
  return { what, file: 'x.csv', content, row, column, says: `${place.join(', ')}: ${says.join(' ')}` }
}
