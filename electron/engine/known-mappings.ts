import { isDeepStrictEqual } from 'node:util'
import type { Mapping } from '../../shared/mapping/mapping.ts'
import { mappingFrom, readPresets } from './presets.ts'
import type { Book } from './store/book.ts'
import { forgetMapping, keptMappings, putMapping } from './store/mappings.ts'

/** A mapping that files are recognised by; one that somebody kept in the book goes before a preset. */
export type KnownMapping = Mapping & { readonly kept?: true }

/** What a file may be recognised by: the mappings kept in the book, then the presets; a kept one takes a preset's place. */
export function knownMappings(book: Book): readonly KnownMapping[] {
  const kept = keptMappings(book).flatMap(({ name, content }) => {
    const read = mappingFrom(content, name, presets())
    return read.ok ? { ...read.value, name, kept: true as const } : []
  })
  return [...kept, ...presets().filter(({ name }) => !kept.some((one) => one.name === name))]
}

/** As it is written down. */
export function bare({ kept: _, ...mapping }: KnownMapping): Mapping {
  return mapping
}

export function isPreset(name: string): boolean {
  return presets().some((preset) => preset.name === name)
}

/**
 * Keeps a mapping under its name. Of one that only answers what a preset leaves open no more than that is kept, and of
 * one that says nothing but the preset nothing: the preset may be a better one in the next version.
 */
export function keepMapping(book: Book, mapping: Mapping, at: string): void {
  const { name, accounts, answers, decimal, dates } = mapping
  const open = { accounts, answers, decimal, dates }
  const preset = presets().find((one) => one.name === name)
  if (preset && isDeepStrictEqual(plain(preset), plain(mapping))) {
    forgetMapping(book, name)
    return
  }
  const isLike = preset && isDeepStrictEqual(plain({ ...preset, ...open }), plain(mapping))
  putMapping(book, { name, content: JSON.stringify(isLike ? { like: name, ...open } : mapping), at })
}

/** Without fields that are there and undefined. */
function plain(mapping: object): unknown {
  return JSON.parse(JSON.stringify(mapping))
}

let read: readonly Mapping[] | null = null

/** They do not change while the program runs. */
function presets(): readonly Mapping[] {
  read ??= readPresets()
  return read
}
