import { createHash } from 'node:crypto'
import { addDays, type Day } from '../../../shared/days.ts'
import type { Account, Contract } from '../../../shared/facts.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { distinctNames, safeName } from '../../../shared/runs/file-names.ts'
import type { Asked, RunPlan } from '../../../shared/runs/manifest.ts'
import { checkedPattern, filled } from '../../../shared/runs/name-pattern.ts'
import { shardOf } from '../../../shared/runs/shard.ts'
import type { Settings } from '../../../shared/settings.ts'
import { methodVersion } from '../../../shared/statement/build.ts'
import type { StatementChoices } from '../../../shared/statement/choices.ts'
import { currentContract } from '../../../shared/value/window.ts'
import { brandNamed } from '../brands/brands.ts'
import { breathing } from '../breathing.ts'
import { canonicalJson } from '../print/statement-number.ts'
import { type Book, openBook } from '../store/book.ts'
import { readAccountIds } from '../store/facts.ts'
import { accountOf } from '../store/rows/accounts.ts'
import { contractsOf } from '../store/rows/contracts.ts'
import { readSettings } from '../store/settings.ts'
import { bookState } from './book-state.ts'
import type { PlannedAccount } from './outcome.ts'
import { reviewedChoices } from './reviewed-choices.ts'

/** Which accounts a run prints and into which files; `accounts` are this shard's, `plan` is of the whole run. */
export type Planned = {
  readonly key: string
  readonly accounts: readonly PlannedAccount[]
  readonly plan: RunPlan
  readonly bookState: string
}

/**
 * Refused where the names of the files cannot be made, an account is not in the book, or there is none to print. Others
 * have their turn meanwhile: the book is read over a connection that nobody else uses, as it is at one moment.
 */
export async function planRun(file: string, asked: Asked): Promise<Result<Planned>> {
  const pattern = checkedPattern(asked.pattern)
  if (!pattern.ok) return pattern
  const book = openBook(file, 'read')
  if (!book.ok) return book
  try {
    book.value.db.exec('BEGIN')
    return await planned(book.value, asked)
  } finally {
    book.value.close()
  }
}

async function planned(book: Book, asked: Asked): Promise<Result<Planned>> {
  const brand = asked.brand === null ? null : brandNamed(book, asked.brand)
  if (brand && !brand.ok) return brand
  const names = await namedAccounts(book, asked)
  if (!names.ok) return names
  if (names.value.length === 0) return refused('run-no-accounts')
  const whole = distinctNames(names.value).map((name, at) => ({
    accountId: names.value[at]?.accountId ?? '',
    file: `${name}.pdf`,
  }))
  const { shard } = asked
  const accounts = shard ? whole.filter(({ accountId }) => shardOf(accountId, shard.of) === shard.index) : whole
  const plan = { accounts: whole.length, sha256: digestOf(whole) }
  const state = bookState(book)
  // Shards of two books are not of one run, though their accounts have the same names.
  const followsFrom = [{ ...asked, shard: null }, plan.sha256, state, methodVersion]
  const key = `R-${asked.asOf}-${sha256(canonicalJson(followsFrom)).slice(0, 8)}`
  return done({ key, accounts, plan, bookState: state })
}

/** What shards are joined by: the digest of all accounts and file names of a run, in the order of the ids. */
export function digestOf(accounts: readonly PlannedAccount[]): string {
  const sorted = accounts.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
  return sha256(JSON.stringify(sorted.map(({ accountId, file }) => [accountId, file])))
}

type Chosen = {
  readonly account: Account
  readonly contract: Contract | null
  readonly settings: Settings
  readonly choices: StatementChoices
}

async function namedAccounts(
  book: Book,
  asked: Asked,
): Promise<Result<readonly { readonly accountId: string; readonly name: string }[]>> {
  const { select, asOf } = asked
  const settings = readSettings(book)
  const ids = select.kind === 'accounts' ? [...new Set(select.ids)].toSorted() : readAccountIds(book)
  const last = select.kind === 'renewing-within' ? addDays(asOf as Day, select.days) : null
  const named: { readonly accountId: string; readonly name: string }[] = []
  const unknown: string[] = []
  const breath = breathing()
  for (const id of ids) {
    await breath()
    const found = accountOf(book, id, settings)
    if (!found) {
      unknown.push(id)
      continue
    }
    const { account } = found
    const contract = currentContract(contractsOf(book, account, asOf as Day), asOf as Day)
    if (last === null || (contract && contract.endDate <= last)) {
      const choices = reviewedChoices(book, account, asked)
      named.push({ accountId: id, name: nameOf({ account, contract, settings, choices }, asked) })
    }
  }
  return unknown.length === 0 ? done(named) : refused('run-account-gone', { id: unknown.slice(0, 12).join(', ') })
}

function nameOf({ account, contract, settings, choices }: Chosen, asked: Asked): string {
  return safeName(
    filled(asked.pattern, {
      account: account.accountId,
      name: account.name,
      segment: account.segment ?? '',
      manager: account.manager ?? '',
      brand: choices.brand ?? account.brand ?? settings.brand,
      language: new Intl.Locale(choices.locale ?? account.locale).language,
      document: asked.document,
      renewal: contract?.endDate ?? '',
      date: asked.asOf,
    }),
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
