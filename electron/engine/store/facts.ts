import type { Day } from '../../../shared/days.ts'
import type { AccountFacts, BookFacts } from '../../../shared/facts.ts'
import type { Settings } from '../../../shared/settings.ts'
import { atOneMoment, type Book } from './book.ts'
import { prepared } from './prepared.ts'
import { accountOf } from './rows/accounts.ts'
import { assumptionsOf } from './rows/assumptions.ts'
import { contractsOf } from './rows/contracts.ts'
import { costsOf, sharedCosts } from './rows/costs.ts'
import { feedbackOf } from './rows/feedback.ts'
import { indicatorsOf } from './rows/indicators.ts'
import { groupsOf, type IndicatorKeys, indicatorKeys } from './rows/measurement-groups.ts'
import { measurementsOf } from './rows/measurements.ts'
import { milestonesOf } from './rows/milestones.ts'
import { ordersOf } from './rows/orders.ts'
import { ratesOf } from './rows/rates.ts'
import { readSettings } from './settings.ts'

/** What all accounts share, as of a day. */
export function readBookFacts(book: Book, asOf: Day): BookFacts {
  return atOneMoment(book, () => {
    const settings = readSettings(book)
    return {
      asOf,
      settings,
      indicators: indicatorsOf(book),
      assumptions: assumptionsOf(book),
      rates: ratesOf(book, asOf),
      sharedCosts: sharedCosts(book, settings.currency, asOf),
    }
  })
}

/** The ids of all accounts, in order. */
export function readAccountIds(book: Book): readonly string[] {
  return prepared(book.db, accountIdsSql)
    .all()
    .map(([id]) => String(id))
}

/**
 * All accounts by id, or those asked for, one after the other: only one of them is in memory. What another program
 * writes meanwhile may be seen in later accounts and not in earlier ones; wrap the walk in `atOneMoment` where that
 * matters.
 */
export function* readAccounts(
  book: Book,
  asOf: Day,
  ids: Iterable<string> = readAccountIds(book),
): Generator<AccountFacts> {
  const common = commonOf(book)
  for (const id of ids) {
    const facts = factsOf(book, id, asOf, common)
    if (facts) yield facts
  }
}

/** One account as of a day, or null where the book has none of this id. */
export function readAccount(book: Book, accountId: string, asOf: Day): AccountFacts | null {
  return atOneMoment(book, () => factsOf(book, accountId, asOf, commonOf(book)))
}

export const accountIdsSql = 'SELECT account_id FROM accounts ORDER BY account_id'

/** What reading every account needs, read once. */
type Common = {
  readonly settings: Settings
  readonly keys: IndicatorKeys
  readonly numbers: ReadonlyMap<string, number>
}

function commonOf(book: Book): Common {
  const keys = indicatorKeys(book)
  return { settings: readSettings(book), keys, numbers: new Map([...keys].map(([n, key]) => [key, n])) }
}

function factsOf(book: Book, accountId: string, asOf: Day, { settings, keys, numbers }: Common): AccountFacts | null {
  const found = accountOf(book, accountId, settings)
  if (!found) return null
  const { account } = found
  return {
    account,
    contracts: contractsOf(book, account, asOf),
    orders: ordersOf(book, account, asOf),
    costs: costsOf(book, account, asOf),
    groups: groupsOf(book, found, keys, asOf),
    milestones: milestonesOf(book, account, asOf),
    feedback: feedbackOf(book, account, asOf),
    rowsOf: (indicatorKey, month) => {
      const indicator = numbers.get(indicatorKey)
      return indicator === undefined ? [] : measurementsOf(book, found, indicator, month, asOf)
    },
  }
}
