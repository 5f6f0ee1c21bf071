import { columnNames, headerKeysOf } from './column-names.ts'
import { headerKey, spelledAs } from './header-key.ts'
import type { Mapping } from './mapping.ts'

/** Where the fields of a mapping stand in a file. */
export type Fields = {
  /** The columns' names, each another one. */
  readonly headers: readonly string[]
  /** All columns that are this field: those of its first spelling that occurs, or of every one where it has several. */
  readonly places: (name: string) => readonly number[]
  /** A field's column, or that of the header of this name; `each` says which one where a field has several. */
  readonly at: (name: string, each: Each) => number | null
}

/** Which of several columns that are one field is meant. */
export type Each = { readonly field: string; readonly at: number } | null

/** The field of this name, if the mapping has it: a file may call a column `valueOf`, which every object has. */
export function fieldOf(fields: Mapping['fields'], name: string): Mapping['fields'][string] | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

export function fieldsOf({ fields }: Pick<Mapping, 'fields'>, headers: readonly string[]): Fields {
  const known = new Map<string, readonly number[]>()
  const { names, own, shared } = columnsOf(headers)
  const find = (name: string): readonly number[] => {
    const field = fieldOf(fields, name) ?? [name]
    const placesOf = (spellings: readonly string[]) => {
      const isMeant = spelledAs(spellings)
      return own.flatMap((key, n) => (isMeant(key) || isMeant(shared[n] ?? key) ? [n] : []))
    }
    if (!Array.isArray(field)) return placesOf(field.headers)
    // Of several spellings the one that stands first in the mapping counts.
    if (placesOf(field).length === 0) return []
    return field.map((spelling) => placesOf([spelling])).find((places) => places.length > 0) ?? []
  }
  const places = (name: string) => {
    const found = known.get(name) ?? find(name)
    known.set(name, found)
    return found
  }
  return { headers: names, places, at: (name, each) => (each?.field === name ? each.at : (places(name)[0] ?? null)) }
}

type Columns = {
  readonly names: readonly string[]
  readonly own: readonly string[]
  readonly shared: readonly string[]
}
const columns = new WeakMap<readonly string[], Columns>()

/** Found once for a header: an editor asks for every field of a mapping with each key. */
function columnsOf(headers: readonly string[]): Columns {
  const known = columns.get(headers)
  if (known) return known
  const names = columnNames(headers)
  const found = { names, own: names.map(headerKey), shared: headerKeysOf(names) }
  columns.set(headers, found)
  return found
}
