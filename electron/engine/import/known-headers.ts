import { headerKey, isHeader } from '../../../shared/mapping/header-key.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { tables } from '../../../shared/tables.ts'

/** How many of some headers any table or mapping knows: what tells the right delimiter from the others. */
export type KnownHeaders = (headers: readonly string[]) => number

export function knownHeaders(mappings: readonly Mapping[]): KnownHeaders {
  const spellings = mappings.flatMap(spellingsOf)
  const own = tables.flatMap((table) => table.columns.map((column) => column.name))
  const exact = new Set([...own, ...spellings.filter((spelling) => !spelling.includes('*'))].map(headerKey))
  const open = spellings.filter((spelling) => spelling.includes('*'))
  const isKnown = (header: string) =>
    exact.has(headerKey(header)) || open.some((spelling) => isHeader(header, spelling))
  return (headers) => headers.filter(isKnown).length
}

function spellingsOf({ fields }: Mapping): readonly string[] {
  return Object.values(fields).flatMap((field) => (Array.isArray(field) ? field : field.headers))
}
