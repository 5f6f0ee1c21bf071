import { createHash } from 'node:crypto'
import { addDays, type Day } from '../../../shared/days.ts'
import type { Account, Contract } from '../../../shared/facts.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { distinctNames, safeName } from '../../../shared/runs/file-names.ts'
import type { Asked, RunPlan } from '../../../shared/runs/manifest.ts'
import { checkedPattern, filled } from '../../../shared/runs/name-pattern.ts'
import { shardOf } from '../../../shared/runs/shard.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { StatementChoices } from '../../../shared/statement/choices.ts'
import { currentContract } from '../../../shared/value/window.ts'
import { canonicalJson } from '../print/statement-number.ts'
import { atOneMoment, type Book } from '../store/book.ts'
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

/** Refused where the names of the files cannot be made, an account is not in the book, or there is none to print. */
export function planRun(book: Book, asked: Asked): Result<Planned> {
  const pattern = checkedPattern(asked.pattern)
  if (!pattern.ok) return pattern
  return atOneMoment(book, () => {
    const chosen = chosenAccounts(book, asked)
    if (!chosen.ok) return chosen
    if (chosen.value.length === 0) return refused('run-no-accounts')
    const names = chosen.value.map((one) => ({ accountId: one.account.accountId, name: nameOf(one, asked) }))
    const whole = distinctNames(names).map((name, at) => ({
      accountId: names[at]?.accountId ?? '',
      file: `${name}.pdf`,
    }))
    const { shard } = asked
    const accounts = shard ? whole.filter(({ accountId }) => shardOf(accountId, shard.of) === shard.index) : whole
    const plan = { accounts: whole.length, sha256: digestOf(whole) }
    const key = `R-${asked.asOf}-${sha256(canonicalJson([{ ...asked, shard: null }, plan.sha256])).slice(0, 8)}`
    return done({ key, accounts, plan, bookState: bookState(book) })
  })
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

function chosenAccounts(book: Book, asked: Asked): Result<readonly Chosen[]> {
  const { select, asOf } = asked
  const settings = readSettings(book)
  const ids = select.kind === 'accounts' ? [...new Set(select.ids)].toSorted() : readAccountIds(book)
  const last = select.kind === 'renewing-within' ? addDays(asOf as Day, select.days) : null
  const chosen: Chosen[] = []
  for (const id of ids) {
    const found = accountOf(book, id, settings)
    if (!found) return refused('run-account-gone', { id })
    const { account } = found
    const contract = currentContract(contractsOf(book, account, asOf as Day), asOf as Day)
    if (last === null || (contract && contract.endDate <= last)) {
      chosen.push({ account, contract, settings, choices: reviewedChoices(book, account, asked) })
    }
  }
  return done(chosen)
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
