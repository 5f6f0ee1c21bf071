import { headerKey, spelledAs } from '../../../shared/mapping/header-key.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { type Table, tables } from '../../../shared/tables.ts'

/** How many of some headers any table or mapping knows: what tells the right delimiter from the others. */
export type KnownHeaders = (headers: readonly string[]) => number
/** Whether a header, as a key, is known. */
export type Knows = (key: string) => boolean

export function knownHeaders(mappings: readonly Mapping[]): KnownHeaders {
  const knowing = [...tables.map(knowsTable), ...mappings.map(knows)]
  return (headers) => headers.map(headerKey).filter((key) => knowing.some((known) => known(key))).length
}

const ofTables = new Map(tables.map((table) => [table, spelledAs(table.columns.map(({ name }) => name))]))

export function knowsTable(table: Table): Knows {
  return ofTables.get(table) ?? (() => false)
}

const known = new WeakMap<Mapping, Knows>()

/** The headers that a mapping knows, whether or not it takes anything from them. Found once per mapping. */
export function knows(mapping: Mapping): Knows {
  const found =
    known.get(mapping) ??
    spelledAs([...mapping.others, ...Object.values(mapping.fields).flatMap(spellings), ...ownHeaders(mapping)])
  known.set(mapping, found)
  return found
}

/** Headers that a mapping names as the file has them, without a field for their spellings. */
function ownHeaders({ fields, tells, parts }: Mapping): readonly string[] {
  const ways = parts.flatMap(({ columns }) => Object.values(columns).flat())
  const named = ways.flatMap((way) =>
    typeof way === 'string' ? way : [way.from, way.account?.id, way.account?.name, way.minus],
  )
  return [...tells.flat(), ...named.filter((name) => name !== undefined)].filter((name) => !Object.hasOwn(fields, name))
}

function spellings(field: Mapping['fields'][string]): readonly string[] {
  return Array.isArray(field) ? field : field.headers
}
