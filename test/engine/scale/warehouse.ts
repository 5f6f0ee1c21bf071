import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBConnection } from '@duckdb/node-api'
import { csvOf } from '../../../electron/engine/export/csv.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import { type TableName, tableOf } from '../../../shared/tables.ts'

/** The tables that the sums are made of. */
const used = ['accounts', 'contracts', 'orders', 'indicators', 'assumptions', 'rates', 'measurements'] as const
export type Row = Readonly<Record<string, string | number | null>>
export type Tables = Readonly<Record<(typeof used)[number], readonly Row[]>>

const page = readFileSync(new URL('../../../docs/scale.md', import.meta.url), 'utf8')

/** The SQL that the page on scale publishes, for a day and a currency of one's own. */
export function sumsSql(asOf: string, currency: string): string {
  const published = page.match(/```sql\n(WITH asked AS [\s\S]*?)```/)?.[1] ?? ''
  return published.replace("'2026-03-31'", `'${asOf}'`).replace("'EUR'", `'${currency}'`)
}

/** A DuckDB in memory that is filled from CSV files and writes them. */
export type Warehouse = {
  readonly load: (tables: Tables) => Promise<void>
  /** Rows of a query as a file of measurements. */
  readonly write: (name: string, sql: string) => Promise<string>
  readonly rows: (sql: string) => Promise<readonly Row[]>
  readonly close: () => void
}

export async function warehouse(folder: string): Promise<Warehouse> {
  const database = await DuckDBConnection.create()
  return {
    load: async (tables) => {
      for (const name of used) {
        const file = join(folder, `${name}.csv`)
        writeFileSync(file, csvFrom(name, tables[name]))
        await database.run(createSql(name))
        await database.run(`COPY ${name} FROM '${file}' (HEADER)`)
      }
    },
    write: async (name, sql) => {
      const file = join(folder, `${name}.csv`)
      await database.run(`COPY (${sql}) TO '${file}' (HEADER)`)
      return file
    },
    rows: async (sql) => (await database.runAndReadAll(sql)).getRowObjectsJson() as readonly Row[],
    close: () => database.closeSync(),
  }
}

/** What of a book the sums are made of, in the columns of the page of tables. */
export function tablesIn(book: Book): Tables {
  const all = (sql: string) => book.db.prepare(sql).all() as Row[]
  const plain = (name: TableName) => all(`SELECT * FROM ${name}`)
  const measurements = all(
    `SELECT m.*, a.account_id, i.key AS indicator_key, m.month || '-' || printf('%02d', m.day) AS date
     FROM measurements m JOIN accounts a ON a.n = m.account JOIN indicators i ON i.n = m.indicator`,
  )
  return {
    ...{ accounts: plain('accounts'), contracts: plain('contracts'), orders: plain('orders') },
    ...{ indicators: plain('indicators'), assumptions: plain('assumptions'), rates: plain('rates'), measurements },
  }
}

function createSql(name: TableName): string {
  const columns = tableOf(name).columns.map(({ name: column, type }) => {
    const kind = type.kind === 'day' ? 'DATE' : type.kind === 'number' ? 'DOUBLE PRECISION' : 'TEXT'
    return `"${column}" ${kind}`
  })
  return `CREATE OR REPLACE TABLE ${name} (${columns.join(', ')})`
}

function csvFrom(name: TableName, rows: readonly Row[]): string {
  const header = tableOf(name).columns.map((column) => column.name)
  return csvOf([header, ...rows.map((row) => header.map((column) => String(row[column] ?? '')))])
}
