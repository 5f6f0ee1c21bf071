import { columnNames } from '../../../shared/mapping/column-names.ts'
import { headerKey } from '../../../shared/mapping/header-key.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { type Column, type Table, type TableName, tableOf, tables } from '../../../shared/tables.ts'
import type { Finding, OpenQuestion } from './import-result.ts'
import type { Plan } from './plan.ts'

/** A table and which of its columns a header has. */
export type Match = { readonly table: Table; readonly found: readonly Column[]; readonly missing: readonly string[] }

/** Holds a header against every table. */
export function matchesOf(headers: readonly string[]): readonly Match[] {
  const names = new Set(headers.map(headerKey))
  return tables.map((table) => matchOf(table, names))
}

export function matchWith(name: TableName, headers: readonly string[]): Match {
  return matchOf(tableOf(name), new Set(headers.map(headerKey)))
}

/** The plan of a file whose headers are a table's own, or what is wrong with its header. */
export function tablePlan({ table, missing }: Match, headers: readonly string[], row: number): Plan | Finding {
  const refused = (column: string | null, what: Sentence, open?: OpenQuestion): Finding => ({
    ...{ row, column, what, open },
  })
  if (missing.length > 0) {
    const what = sentence('columns-missing', { table: table.name, ...columnsNamed(missing) })
    return refused(missing[0] ?? null, what, { kind: 'columns', table: table.name, missing })
  }
  const twice = table.columns.find((column) => headers.filter((header) => isName(header, column)).length > 1)
  if (twice) return refused(twice.name, sentence('column-twice'))
  const columns = table.columns.flatMap((column) => {
    const at = headers.findIndex((header) => isName(header, column))
    const from = { kind: 'cell' as const, at, filling: {}, minus: null, per: null }
    return at === -1 ? [] : [{ column, from }]
  })
  const names = columnNames(headers)
  const ignored = names.filter((name) => !table.columns.some((column) => isName(name, column)))
  return {
    ...{
      name: null,
      system: null,
      headers: names,
      headerRow: row,
      ignored,
      empty: new Set(),
      skip: null,
      accounts: {},
    },
    assumed: { decimal: undefined, dayOrder: undefined },
    parts: [{ table, columns, where: [], summarised: false, missing: false, place: 0 }],
  }
}

/** Why a header is that of no table, and which comes nearest. */
export function nearestTable(matches: readonly Match[]): { readonly what: Sentence; readonly open: OpenQuestion } {
  const share = ({ found, table }: Match) =>
    found.filter((column) => column.required).length / table.columns.filter((column) => column.required).length
  const [near] = matches.toSorted((a, b) => share(b) - share(a) || b.found.length - a.found.length)
  if (!near || near.found.length === 0) {
    return { what: sentence('no-header'), open: { kind: 'columns', table: null, missing: [] } }
  }
  const { table, missing } = near
  const what = sentence('nearest-table', { table: table.name, ...columnsNamed(missing) })
  return { what, open: { kind: 'columns', table: table.name, missing } }
}

export function columnsNamed(names: readonly string[]) {
  return { count: names.length, columns: { and: names } }
}

function isName(header: string, column: Column): boolean {
  return headerKey(header) === headerKey(column.name)
}

function matchOf(table: Table, names: ReadonlySet<string>): Match {
  const found = table.columns.filter((column) => names.has(headerKey(column.name)))
  const missing = table.columns.filter((column) => column.required && !found.includes(column))
  return { table, found, missing: missing.map((column) => column.name) }
}
