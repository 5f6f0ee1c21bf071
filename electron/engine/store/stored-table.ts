import { type TableName, tableOf } from '../../../shared/tables.ts'
import type { Cell, Row } from './prepared.ts'
import type { Known, References } from './references.ts'

/** A row of an import file, checked: every column of its table by name, null where the cell was empty. */
export type Values = Readonly<Record<string, string | number | null>>

/** How a table's rows are laid out in the book: its columns without `batch` and `row`, and how a row is known again. */
export type StoredTable = {
  readonly name: TableName
  readonly columns: readonly string[]
  /** The columns that tell a row from all others; with an ordinal among them: its words, its id ('' here), the ordinal. */
  readonly key: readonly string[]
  /** The column that alone identifies a row where it is not empty. */
  readonly id: 'id' | null
  /** A row's cells in the order of `columns`; the ordinal is 1. */
  readonly cells: (values: Values, references: References, batch: number) => Cell[]
}

/** Where a table's rows go. Accounts and indicators are numbered; measurements refer to those numbers. */
export function storedTable(name: TableName): StoredTable {
  if (name === 'measurements') return measurements
  const table = tableOf(name)
  const columns = table.columns.map((column) => column.name)
  if (table.key.kind === 'id-or-words') {
    const words = table.columns.filter((column) => column.type.kind !== 'number').map((column) => column.name)
    return plain(name, [...columns, 'ordinal'], [...words, 'ordinal'], 'id')
  }
  const key = table.key.columns
  if (name === 'accounts') {
    return numbered(name, columns, key, ({ account_id: id }, { accounts }) => accounts.numberOf(id))
  }
  if (name === 'indicators') {
    return numbered(name, columns, key, ({ key: id }, { indicators }) => indicators.numberOf(id))
  }
  return plain(name, columns, key, null)
}

function plain(name: TableName, columns: readonly string[], key: readonly string[], id: 'id' | null): StoredTable {
  const empty = columns.map((column) => (column === 'ordinal' ? 1 : key.includes(column) ? '' : null))
  const cells = (values: Values) => columns.map((column, n) => values[column] ?? empty[n] ?? null)
  return { name, columns, key, id, cells }
}

function numbered(
  name: TableName,
  columns: readonly string[],
  key: readonly string[],
  known: (values: Values, references: References) => Known,
): StoredTable {
  const cells = (values: Values, references: References, batch: number): Cell[] => {
    const { n, brought } = known(values, references)
    return [n, brought ?? batch, ...columns.map((column) => values[column] ?? null)]
  }
  return { name, columns: ['n', 'brought', ...columns], key, id: null, cells }
}

const words = ['account', 'month', 'indicator', 'evidence', 'currency', 'day', 'source', 'id', 'ordinal']

const measurements: StoredTable = {
  name: 'measurements',
  columns: [...words, 'actual', 'volume'],
  key: words,
  id: 'id',
  cells: (values, references) => {
    const { id, account_id, indicator_key, date, actual, volume, currency, evidence, source } = values
    const account = references.accounts.numberOf(account_id).n
    const indicator = references.indicators.numberOf(indicator_key).n
    const [month, day] = [String(date).slice(0, 7), Number(String(date).slice(8))]
    const known = [account, month, indicator, evidence ?? '', currency ?? '', day, source ?? '', id ?? '', 1]
    return [...known, actual ?? null, volume ?? null]
  },
}

/** How the journal of replaced rows keeps a stored row: as a JSON object, by the names of its columns. */
export function contentOf(table: StoredTable): (row: Row) => string {
  const names = [...table.columns, 'batch', 'row'].map((name) => `${JSON.stringify(name)}:`)
  return (row) => `{${names.map((name, n) => name + JSON.stringify(row[n])).join()}}`
}
