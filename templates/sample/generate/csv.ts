import { assert } from '../../../shared/assert.ts'
import type { Day } from '../../../shared/days.ts'

/** How a system writes its exports. */
export type Dialect = {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly newline: '\n' | '\r\n'
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'windows-1252'
}
export type Row = Readonly<Record<string, string | number | null>>

export const plain: Dialect = { delimiter: ',', newline: '\n', encoding: 'utf-8' }

/** The bytes of an export: a header, then the rows; a column that a row does not have is empty. */
export function csv(columns: readonly string[], rows: readonly Row[], dialect: Dialect): Uint8Array {
  const unknown = rows.flatMap((row) => Object.keys(row)).find((name) => !columns.includes(name))
  assert(unknown === undefined, `the column ${unknown} is in the header`)
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
  const text = lines.map((cells) => cells.map((cell) => quoted(String(cell), dialect)).join(dialect.delimiter))
  return encoded(text.join(dialect.newline) + dialect.newline, dialect)
}

/** `12.345,60`, as Dutch bookkeeping writes an amount. */
export function dutchAmount(amount: number): string {
  const [whole = '', cents = ''] = Math.abs(amount).toFixed(2).split('.')
  return `${amount < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`
}

/** `31-03-2026` */
export function dutchDay(day: Day): string {
  return day.split('-').toReversed().join('-')
}

function quoted(cell: string, dialect: Dialect): string {
  const special = cell.includes('"') || cell.includes('\n') || cell.includes(dialect.delimiter)
  return special ? `"${cell.replaceAll('"', '""')}"` : cell
}

function encoded(text: string, dialect: Dialect): Uint8Array {
  if (dialect.encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (dialect.encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${text}`, 'utf8')
  // Windows-1252 is Latin-1 but for a few signs in 0x80..0x9f, of which the euro is the one we write.
  const bytes = text.replaceAll('€', '\x80')
  assert(/^[\0-\xff]*$/.test(bytes), 'a Windows-1252 export has only characters of that code page')
  return Buffer.from(bytes, 'latin1')
}
