import type { Outcome, Values } from '../../../electron/engine/store/batches.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import { exactSum } from '../../../shared/exact-sum.ts'
import { type TableName, tableOf } from '../../../shared/tables.ts'
import { rowInFile, whole } from './scratch.ts'

/** An import that was not undone. */
export type Past = {
  readonly batch: number
  readonly table: TableName
  readonly rows: readonly Values[]
  readonly outcomes: readonly Outcome[]
  /** How many of them each row of the file gave. */
  readonly each: number
}

const modelled = ['accounts', 'indicators', 'orders', 'costs', 'measurements'] as const

/** What imports make of a book, table by table, worked out in memory: rows as sorted JSON with their batch and row. */
export function modelOf(past: readonly Past[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    modelled.map((table) => {
      const rows = new Map<string, { readonly values: Values; readonly at: readonly number[] }>()
      for (const batch of past.filter((known) => known.table === table)) putAll(rows, batch)
      return [table, [...rows.values()].map(({ values, at }) => JSON.stringify([values, ...at])).sort()]
    }),
  )
}

function putAll(
  rows: Map<string, { values: Values; at: readonly number[] }>,
  { batch, table, rows: read, outcomes, each }: Past,
): void {
  const { columns, key: by } = tableOf(table)
  const words = columns.filter((column) => column.type.kind !== 'number').map((column) => column.name)
  const seen = new Map<string, number>()
  for (const [n, row] of read.entries()) {
    if (outcomes[n]?.kind === 'problem') continue
    const values = whole(table, row)
    const { id } = values
    const pick = (names: readonly string[]) => JSON.stringify(names.map((name) => values[name]))
    const text = by.kind === 'columns' ? pick(by.columns) : id === null ? pick(words) : `id ${id}`
    const ordinal = (seen.get(text) ?? 0) + 1
    seen.set(text, ordinal)
    const key = `${text} ${ordinal}`
    const before = rows.get(key)
    if (JSON.stringify(before?.values) !== JSON.stringify(values))
      rows.set(key, { values, at: [batch, rowInFile(n, each)] })
  }
}

/** What is in a book, in the same form. */
export function contentOfBook(book: Book): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    modelled.map((table) => {
      const names = tableOf(table).columns.map((column) => column.name)
      const rows = book.db.prepare<[], Record<string, string | number | null>>(selectOf(table)).all()
      const values = (row: Values) =>
        Object.fromEntries(names.map((name) => [name, row[name] === '' ? null : (row[name] ?? null)]))
      return [table, rows.map((row) => text(values(row), row)).sort()]
    }),
  )
}

function text(values: Values, { batch, row }: Values): string {
  return JSON.stringify([values, batch, row])
}

function selectOf(table: TableName): string {
  if (table !== 'measurements') return `SELECT * FROM ${table}`
  return `SELECT m.*, a.account_id, i.key AS indicator_key, printf('%s-%02d', m.month, m.day) AS date
    FROM measurements m JOIN accounts a ON a.n = m.account JOIN indicators i ON i.n = m.indicator`
}

type Months = Readonly<Record<string, readonly unknown[]>>

export function monthsStored(book: Book): Months {
  const rows = book.db.prepare<[], (string | number)[]>('SELECT * FROM measurement_months').raw().all()
  return Object.fromEntries(rows.map((row) => [row.slice(0, 5).join('|'), row.slice(5)]))
}

/** The monthly sums made anew from all rows. */
export function monthsFromRows(book: Book): Months {
  const sql =
    'SELECT account, month, indicator, evidence, currency, actual, COALESCE(volume, 1.0), day FROM measurements'
  const rows = book.db.prepare<[], (string | number)[]>(sql).raw().all()
  const groups = Map.groupBy(rows, (row) => row.slice(0, 5).join('|'))
  return Object.fromEntries(
    [...groups].map(([key, same]) => {
      const read = same.map((row) => ({ actual: Number(row[5]), volume: Number(row[6]), day: Number(row[7]) }))
      const counted = read.filter(({ volume }) => volume > 0)
      const actuals = (counted.length > 0 ? counted : read).map(({ actual }) => actual)
      const days = read.map((row) => row.day)
      // SQLite stores no negative zero.
      // Zero is added, for SQLite stores no negative zero.
      const sums = [
        exactSum(read.map(({ volume }) => volume)) + 0,
        exactSum(read.map(({ actual, volume }) => actual * volume)) + 0,
      ]
      const bounds = [Math.min(...actuals), Math.max(...actuals), Math.min(...days), Math.max(...days)]
      return [key, [read.length, ...sums, ...bounds]]
    }),
  )
}
