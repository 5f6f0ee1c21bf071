import { type Column, type Table, type TableName, tableOf, tables } from '../../../shared/tables.ts'
import type { Finding, OpenQuestion } from './import-result.ts'

/** Which table a file's header describes, and which of its cells is which column. */
export type Layout = {
  readonly table: Table
  readonly headers: readonly string[]
  readonly columns: readonly { readonly column: Column; readonly at: number }[]
  /** Headers that the table does not know, as written. */
  readonly ignored: readonly string[]
}
export type LayoutResult =
  | { readonly kind: 'layout'; readonly layout: Layout }
  | { readonly kind: 'refused'; readonly table: TableName | null; readonly finding: Finding }

type Match = { readonly table: Table; readonly found: readonly Column[]; readonly missing: readonly string[] }

/** Reads a header: as the table named, else as the one that all its required columns and the most others recognise. */
export function layoutOf(
  headers: readonly string[],
  row: number,
  file: string,
  as: TableName | undefined,
): LayoutResult {
  const names = new Set(headers.map(headerKey))
  const chosen = as ? matchOf(tableOf(as), names) : recognised(names, file)
  if ('open' in chosen) return { kind: 'refused', table: null, finding: { row, column: null, ...chosen } }
  const { table, missing } = chosen
  const refused = (column: string | null, message: string, open?: OpenQuestion): LayoutResult => ({
    kind: 'refused',
    table: table.name,
    finding: { row, column, message, open },
  })
  if (missing.length > 0) {
    return refused(
      missing[0] ?? null,
      `the table ${table.name} needs the ${columnsNamed(missing)}, which the header does not have; add what is missing, or name another table with --as.`,
      { kind: 'columns', table: table.name, missing },
    )
  }
  const twice = table.columns.find((column) => headers.filter((header) => sameName(header, column)).length > 1)
  if (twice) return refused(twice.name, 'the header has this column twice; take one of them out.')
  const columns = table.columns.flatMap((column) => {
    const at = headers.findIndex((header) => sameName(header, column))
    return at === -1 ? [] : [{ column, at }]
  })
  const ignored = headers.flatMap((header, at) =>
    table.columns.some((column) => sameName(header, column)) ? [] : [header.trim() || `(column ${at + 1})`],
  )
  return { kind: 'layout', layout: { table, headers, columns, ignored } }
}

/** How many headers some table knows: what tells the right delimiter from the others. */
export function knownHeaders(headers: readonly string[]): number {
  return headers.filter((header) => knownNames.has(headerKey(header))).length
}

/** Case, spaces, underscores and hyphens never matter. */
function headerKey(header: string): string {
  return header.toLowerCase().replace(/[\s_-]+/g, '')
}

const knownNames = new Set(tables.flatMap((table) => table.columns.map((column) => headerKey(column.name))))

function sameName(header: string, column: Column): boolean {
  return headerKey(header) === headerKey(column.name)
}

function matchOf(table: Table, names: ReadonlySet<string>): Match {
  const found = table.columns.filter((column) => names.has(headerKey(column.name)))
  const missing = table.columns.filter((column) => column.required && !found.includes(column))
  return { table, found, missing: missing.map((column) => column.name) }
}

type Unrecognised = { readonly message: string; readonly open: OpenQuestion }

/** The table a header belongs to, or a sentence on why there is none. */
function recognised(names: ReadonlySet<string>, file: string): Match | Unrecognised {
  const matches = tables.map((table) => matchOf(table, names))
  const whole = matches.filter((match) => match.missing.length === 0)
  const most = Math.max(0, ...whole.map((match) => match.found.length))
  const best = whole.filter((match) => match.found.length === most)
  const named = best.filter((match) => file.toLowerCase().includes(match.table.name))
  const [only, second] = named.length === 1 ? named : best
  if (only && !second) return only
  if (only && second) {
    const among = best.map((match) => match.table.name)
    const message = `these columns may be the table ${among.join(' or ')}; name the one meant with --as.`
    return { message, open: { kind: 'table', among } }
  }
  return nearest(matches)
}

function nearest(matches: readonly Match[]): Unrecognised {
  const share = ({ found, table }: Match) =>
    found.filter((column) => column.required).length / table.columns.filter((column) => column.required).length
  const [near] = matches.toSorted((a, b) => share(b) - share(a) || b.found.length - a.found.length)
  if (!near || near.found.length === 0) {
    const message =
      'this row names no column of any table; the first row must hold column names such as account_id and date.'
    return { message, open: { kind: 'columns', table: null, missing: [] } }
  }
  const message = `no table has just these columns; the nearest, ${near.table.name}, also needs the ${columnsNamed(near.missing)}. Add what is missing, or name another table with --as.`
  return { message, open: { kind: 'columns', table: near.table.name, missing: near.missing } }
}

function columnsNamed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length === 1 ? `column ${last}` : `columns ${names.slice(0, -1).join(', ')} and ${last}`
}
