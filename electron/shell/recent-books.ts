import { createHash } from 'node:crypto'
import { basename, dirname, extname, join } from 'node:path'
import { type KeptBook, keptBooks } from '../../shared/contract/kept.ts'
import { keptFile } from './kept-file.ts'

const most = 12

/** The books that were open last, newest first. */
export type RecentBooks = {
  readonly list: () => readonly (KeptBook & { readonly id: string; readonly name: string; readonly where: string })[]
  readonly add: (path: string, sample: boolean, openedAt: string) => void
  readonly forget: (id: string) => void
  /** Where it was, as long as this program runs. */
  readonly recall: (id: string) => void
}

export function recentBooks(folder: string): RecentBooks {
  const forgotten = new Map<string, KeptBook>()
  const file = keptFile(join(folder, 'recent-books.json'), keptBooks, [])
  return {
    list: () =>
      file.read().map((one) => ({
        ...one,
        id: idOf(one.path),
        name: basename(one.path, extname(one.path)),
        where: dirname(one.path),
      })),
    add: (path, sample, openedAt) => {
      const others = file.read().filter((one) => one.path !== path)
      file.write([{ path, sample, openedAt }, ...others].slice(0, most))
    },
    forget: (id) => {
      const books = file.read()
      for (const one of books) if (idOf(one.path) === id) forgotten.set(id, one)
      file.write(books.filter((one) => idOf(one.path) !== id))
    },
    recall: (id) => {
      const book = forgotten.get(id)
      if (!book) return
      forgotten.delete(id)
      const books = [...file.read().filter((one) => one.path !== book.path), book]
      file.write(books.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)).slice(0, most))
    },
  }
}

/** What the window knows a book by: its path stays here. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
