import type { Mapping } from '../../shared/mapping/mapping.ts'
import { readPresets } from './presets.ts'
import type { Book } from './store/book.ts'
import { keptMappings } from './store/mappings.ts'

/** A mapping that files are recognised by; one that somebody kept in the book goes before a preset. */
export type KnownMapping = Mapping & { readonly kept?: true }

/** What a file may be recognised by: the mappings kept in the book, then the presets; a kept one takes a preset's place. */
export function knownMappings(book: Book): readonly KnownMapping[] {
  const kept = keptMappings(book).map((mapping) => ({ ...mapping, kept: true as const }))
  return [...kept, ...presets().filter(({ name }) => !kept.some((one) => one.name === name))]
}

/** As it is written down. */
export function bare({ kept: _, ...mapping }: KnownMapping): Mapping {
  return mapping
}

let read: readonly Mapping[] | null = null

/** They do not change while the program runs. */
function presets(): readonly Mapping[] {
  read ??= readPresets()
  return read
}
