import type { Day } from '../../../../shared/days.ts'
import type { Account, Grade, Milestone } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { choice, currencyIn, dayIn, number, word } from './cells.ts'
import { compare } from './sort.ts'
import { refOf } from './sources.ts'

/** All that was promised; what was achieved only after a day is not achieved yet. By the promised day, then name. */
export function milestonesOf(book: Book, account: Account, asOf: Day): readonly Milestone[] {
  const rows = prepared(book.db, milestonesSql).all(account.accountId)
  const milestones = rows.map(([name, promised, achieved, worth, currency, evidence, batch, row]): Milestone => {
    const achievedOn = dayIn(achieved)
    return {
      name: word(name),
      promisedOn: dayIn(promised),
      achievedOn: achievedOn !== null && achievedOn <= asOf ? achievedOn : null,
      worth: number(worth),
      currency: currencyIn(currency) ?? account.currency,
      evidence: choice<Grade>(evidence),
      ref: refOf(book, batch, row),
    }
  })
  const dayOf = (milestone: Milestone) => milestone.promisedOn ?? milestone.achievedOn ?? '9999-12-31'
  return milestones.toSorted((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.name, b.name))
}

export const milestonesSql = `
SELECT name, promised_on, achieved_on, worth, currency, evidence, batch, row FROM milestones WHERE account_id = ?`
