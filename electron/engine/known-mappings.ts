import type { Mapping } from '../../shared/mapping/mapping.ts'
import { readPresets } from './presets.ts'
import type { Book } from './store/book.ts'
import { keptMappings } from './store/mappings.ts'

/** What a file may be recognised by: the mappings kept in the book, then the presets; a kept one takes a preset's place. */
export function knownMappings(book: Book): readonly Mapping[] {
  const kept = keptMappings(book)
  return [...kept, ...presets().filter(({ name }) => !kept.some((one) => one.name === name))]
}

let read: readonly Mapping[] | null = null

/** They do not change while the program runs. */
function presets(): readonly Mapping[] {
  read ??= readPresets()
  return read
}
