import { createContext, use } from 'react'
import type { Reading } from '../../../../shared/contract/import.ts'
import type { TriedPart } from '../../../../shared/contract/mappings.ts'
import { naming, withWays } from '../../../../shared/mapping/edit.ts'
import type { Way } from '../../../../shared/mapping/fields-used.ts'
import type { Mapping, MappingPart } from '../../../../shared/mapping/mapping.ts'

/** The mapping that is being worked on, one part of it, and the file that it is for. */
export type Draft = {
  readonly mapping: Mapping
  readonly place: number
  readonly part: MappingPart
  readonly headers: readonly string[]
  readonly head: readonly (readonly string[])[]
  readonly file: Reading & { readonly token: string }
  /** What the part makes of the file; null: not tried yet. */
  readonly tried: TriedPart | null
  readonly change: (mapping: Mapping) => void
}

export const DraftContext = createContext<Draft | null>(null)

export function useDraft(): Draft {
  const draft = use(DraftContext)
  if (!draft) throw new Error('A bug in Counterpart: a mapping without a draft')
  return draft
}

/** Fills a column of the part from a column of the file. */
export function fillFrom(
  { mapping, place, headers, change }: Draft,
  column: string,
  header: string,
  way: (field: string) => Way,
): void {
  const { mapping: named, name } = naming(mapping, headers, header)
  change(withWays(named, place, column, [way(name)]))
}

export function fill({ mapping, place, change }: Draft, column: string, ways: readonly Way[]): void {
  change(withWays(mapping, place, column, ways))
}
