import type { MappingView } from '../../../shared/contract/mappings.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { tables } from '../../../shared/tables.ts'
import { bare, isPreset, type KnownMapping, keepMapping, knownMappings } from '../known-mappings.ts'
import type { Book } from '../store/book.ts'
import { forgetMapping as forget, keptMappings } from '../store/mappings.ts'

/** Presets and what is kept in the book, by title. */
export function listMappings(book: Book): readonly MappingView[] {
  const at = new Map(keptMappings(book).map((kept) => [kept.name, kept.at]))
  return knownMappings(book)
    .map((mapping) => viewOf(mapping, at.get(mapping.name) ?? null))
    .toSorted((a, b) => a.title.localeCompare(b.title))
}

function viewOf(mapping: KnownMapping, at: string | null): MappingView {
  const { name, title, kept, parts, tells } = mapping
  return {
    ...{ name, title: title ?? name, at },
    kind: !kept ? 'preset' : isPreset(name) ? 'changed-preset' : 'kept',
    tables: [...new Set(parts.map(({ table }) => table))],
    tells: tells.map((any) => headerOf(mapping, [any].flat()[0] ?? '')),
  }
}

/** How a field is written in its first spelling. */
function headerOf({ fields }: Mapping, name: string): string {
  const field = fields[name]
  return (field === undefined ? name : Array.isArray(field) ? field[0] : field.headers[0]) ?? name
}

/** Gives a kept mapping another name; a preset that was changed keeps the one that its files are known by. */
export function renameMapping(book: Book, name: string, title: string, at: string): Result<undefined> {
  const mapping = keptIn(book, name)
  if (!mapping) return refused('no-mapping', { name })
  if (isPreset(name)) keepMapping(book, { ...mapping, title }, at)
  else if (title !== name) {
    if (isTaken(book, title)) return refused('mapping-name-taken', { name: title })
    forget(book, name)
    // What it found out about accounts is known by its old name.
    keepMapping(book, { ...mapping, name: title, title, system: mapping.system ?? name }, at)
  }
  return done(undefined)
}

/** Gives back what is forgotten, to be kept again. */
export function forgetMapping(book: Book, name: string): Result<Mapping> {
  const mapping = keptIn(book, name)
  if (!mapping) return refused('no-mapping', { name })
  forget(book, name)
  return done(mapping)
}

function keptIn(book: Book, name: string): Mapping | null {
  const found = knownMappings(book).find((one) => one.kept && one.name === name)
  return found ? bare(found) : null
}

function isTaken(book: Book, name: string): boolean {
  return [...tables, ...knownMappings(book)].some((known) => known.name === name)
}
