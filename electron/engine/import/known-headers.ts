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
    known.get(mapping) ?? spelledAs([...mapping.others, ...Object.values(mapping.fields).flatMap(spellings)])
  known.set(mapping, found)
  return found
}

function spellings(field: Mapping['fields'][string]): readonly string[] {
  return Array.isArray(field) ? field : field.headers
}
