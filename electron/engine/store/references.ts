import type { Book } from './book.ts'
import { type Cell, prepared } from './prepared.ts'

/** An account or indicator: its number in the book and the batch that first had it (null: a new one, not stored yet). */
export type Known = { readonly n: number; readonly brought: number | null }
/** An indicator also knows what it is part of, and the batch that said so last. */
export type KnownIndicator = Known & { readonly batch: number; readonly partOf: string | null }

/** Who is known by an id. */
export type Register<K extends Known> = {
  readonly get: (id: string) => K | undefined
  readonly set: (id: string, known: K) => void
  readonly all: () => readonly (readonly [string, K])[]
  /** The one known by this id, or the number that a new one would get. */
  readonly numberOf: (id: Cell | undefined) => Known
}

/** The accounts and indicators of a book in memory, so that a million rows can be checked against them. */
export type References = {
  readonly accounts: Register<Known>
  readonly indicators: Register<KnownIndicator>
}

export function referencesOf(book: Book): References {
  const accounts = register<Known>([])
  for (const [id, n, brought] of prepared(book.db, 'SELECT account_id, n, brought FROM accounts').all()) {
    accounts.set(String(id), { n: Number(n), brought: Number(brought) })
  }
  const indicators = register<KnownIndicator>([])
  for (const row of prepared(book.db, 'SELECT key, n, brought, batch, part_of FROM indicators').all()) {
    const [key, n, brought, batch, partOf] = row
    const known = { n: Number(n), brought: Number(brought), batch: Number(batch) }
    indicators.set(String(key), { ...known, partOf: typeof partOf === 'string' ? partOf : null })
  }
  return { accounts, indicators }
}

export function register<K extends Known>(all: readonly (readonly [string, K])[]): Register<K> {
  const byId = new Map(all)
  let highest = all.reduce((most, [, { n }]) => Math.max(most, n), 0)
  return {
    get: (id) => byId.get(id),
    set: (id, known) => {
      byId.set(id, known)
      highest = Math.max(highest, known.n)
    },
    all: () => [...byId],
    numberOf: (id) => byId.get(String(id)) ?? { n: highest + 1, brought: null },
  }
}
