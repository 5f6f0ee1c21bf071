import { useSyncExternalStore } from 'react'
import type { ImportResult } from '../../../shared/contract/import.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { DeskFile } from './desk-file.ts'

/** The files that somebody is about to import, kept while they look at other screens. */
export type Desk = {
  /** The book they are for: another book begins with an empty desk. */
  readonly book: string
  readonly files: readonly DeskFile[]
  readonly busy: 'reading' | 'importing' | null
  /** The file whose mapping is being worked on. */
  readonly mapping: string | null
  readonly problem: Problem | null
  readonly results: readonly ImportResult[] | null
}

const empty = (book: string): Desk => ({ book, files: [], busy: null, mapping: null, problem: null, results: null })
let desk = empty('')
const listeners = new Set<() => void>()

export function useDesk(): Desk {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, onDesk)
}

/** What is on the desk now. */
export function onDesk(): Desk {
  return desk
}

export function emptyDesk(book: string): void {
  desk = empty(book)
  tell()
}

/** Changes some of the files. */
export function change(tokens: readonly string[], to: (file: DeskFile) => Partial<DeskFile>): void {
  put({ files: desk.files.map((file) => (tokens.includes(file.chosen.token) ? { ...file, ...to(file) } : file)) })
}

export function put(change: Partial<Desk>): void {
  desk = { ...desk, ...change }
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}
