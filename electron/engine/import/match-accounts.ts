import { companyKey } from '../../../shared/mapping/company-name.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { type AccountLink, accountNames, linksOf } from '../store/account-links.ts'
import type { Book } from '../store/book.ts'
import type { AccountName } from './import-result.ts'

export type Match =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'new'; readonly accountId: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly among: readonly string[] }

/** Which account of the book a row of another system's file is about. */
export type AccountMatcher = {
  readonly match: (id: string, name: string, makeNew: boolean) => Match
  /** Something a sentence can name an account by. */
  readonly nameOf: (accountId: string) => string
  /** Whether the account came from this system, which may then say what it is. */
  readonly owns: (accountId: string) => boolean
  /** What was found out on the way and is not in the book yet. */
  readonly links: () => readonly AccountLink[]
}

type Known = Pick<Mapping, 'accounts'> & { readonly system: string }

/**
 * First what a person chose, then what the system's ids are known to mean, then the account's own id, then its exact
 * name (case, accents and legal forms aside). Two accounts of one name are never guessed between. `others` are accounts
 * on their way into the book.
 */
export function accountMatcher(
  book: Book,
  { system, accounts: chosen }: Known,
  others: readonly AccountName[] = [],
): AccountMatcher {
  const names = new Map([...others, ...accountNames(book)].map(({ accountId, name }) => [accountId, name]))
  const byName = new Map<string, string[]>()
  const links = new Map(linksOf(book, system).map(({ written, accountId }) => [written, accountId]))
  const idOf = new Map<string, string>()
  const fresh = new Map<string, string | null>()
  const put = (accountId: string, name: string) => {
    names.set(accountId, name)
    const key = companyKey(name)
    byName.set(key, [...(byName.get(key) ?? []), accountId])
  }
  for (const [accountId, name] of [...names]) put(accountId, name)
  for (const [written, accountId] of links) noteId(written, accountId)

  function noteId(written: string, accountId: string | null): void {
    if (accountId !== null && written.startsWith('id:')) idOf.set(accountId, written.slice(3))
  }
  const link = (written: string, accountId: string | null) => {
    if (links.get(written) === accountId) return
    links.set(written, accountId)
    fresh.set(written, accountId)
    noteId(written, accountId)
  }
  const found = (id: string, name: string, accountId: string): Match => {
    if (id !== '') link(`id:${id}`, accountId)
    else if (name !== '' && companyKey(names.get(accountId) ?? '') !== companyKey(name)) link(nameKey(name), accountId)
    return { kind: 'account', accountId }
  }
  const chosenBy = (id: string, name: string) => [id, name].find((text) => text !== '' && Object.hasOwn(chosen, text))

  const isLeftOut = (id: string, name: string, makeNew: boolean) =>
    (id !== '' && links.get(leftOutKey(`id:${id}`, makeNew)) === null) ||
    (name !== '' && links.get(leftOutKey(nameKey(name), makeNew)) === null)

  const match: AccountMatcher['match'] = (id, name, makeNew) => {
    const by = chosenBy(id, name)
    const said = by === undefined ? undefined : chosen[by]
    if (said === null) {
      link(leftOutKey(by === name ? nameKey(name) : `id:${id}`, makeNew), null)
      return { kind: 'left-out' }
    }
    if (said !== undefined) {
      if (!names.has(said)) return { kind: 'none' }
      if (by === name) link(nameKey(name), said)
      return found(id, name, said)
    }
    const known = (id !== '' && links.get(`id:${id}`)) || (name !== '' && links.get(nameKey(name)))
    if (known && names.has(known)) return found(id, name, known)
    if (isLeftOut(id, name, makeNew)) return { kind: 'left-out' }
    const itself = [id, name].find((text) => text !== '' && names.has(text))
    if (itself !== undefined) return found(id, name, itself)
    // Whoever has another id in this system already is somebody else of the same name.
    const alike = name === '' ? [] : (byName.get(companyKey(name)) ?? [])
    const candidates = alike.filter((accountId) => id === '' || (idOf.get(accountId) ?? id) === id)
    const [only, second] = candidates
    if (only !== undefined && second === undefined) return found(id, name, only)
    if (second !== undefined) return { kind: 'several', among: candidates }
    if (!makeNew) return { kind: 'none' }
    const accountId = id === '' ? name : id
    put(accountId, name === '' ? id : name)
    if (id !== '') link(`id:${id}`, accountId)
    return { kind: 'new', accountId }
  }
  return {
    match,
    nameOf: (accountId) => names.get(accountId) ?? accountId,
    owns: (accountId) => idOf.get(accountId) === accountId,
    links: () => [...fresh].map(([written, accountId]) => ({ written, accountId })),
  }
}

/** Those choices that are no links of the book yet; the others go when their batch is taken back. */
export function unlinked(book: Book, { system, accounts }: Known): Mapping['accounts'] {
  const links = new Map(linksOf(book, system).map(({ written, accountId }) => [written, accountId]))
  const isLinked = ([written, accountId]: readonly [string, string | null]) =>
    [`id:${written}`, nameKey(written)].some(
      (key) => links.get(key) === accountId || (accountId === null && links.get(leftOutKey(key, true)) === null),
    )
  return Object.fromEntries(Object.entries(accounts).filter((choice) => !isLinked(choice)))
}

/** Whose orders nobody wants may still come as an account of a file of accounts. */
function leftOutKey(key: string, makeNew: boolean): string {
  return makeNew ? `account ${key}` : key
}

function nameKey(name: string): string {
  return `name:${companyKey(name)}`
}
