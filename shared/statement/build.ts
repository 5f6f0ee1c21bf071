import { addDays, addMonths, type Day, monthOf, monthsBetween } from '../days.ts'
import type { AccountFacts } from '../facts.ts'
import { type Minor, toMinor } from '../money/money.ts'
import type { AccountValue } from '../value/account-value.ts'
import type { Calculation } from '../value/calculation.ts'
import { indicatorView } from './indicator-view.ts'
import type { MilestoneView, NextTerm, Period, StatementModel } from './model.ts'
import { milestoneViews, relationshipView } from './relationship-view.ts'
import { workingView } from './working-view.ts'

/** The method's version, printed on every statement: raised whenever a formula changes. */
export const methodVersion = '1'

/** What one customer's statement says, from the account's value alone: no CLV, profit or other account comes near it. */
export function statementModel(
  calculation: Calculation,
  facts: AccountFacts,
  value: AccountValue,
  locale: string,
): StatementModel {
  const { book, exchange } = calculation
  const { account } = facts
  const milestones = milestoneViews(facts.milestones, book.asOf, exchange, value.currency)
  const feedback = facts.feedback.filter((answer) => answer.day >= value.window.from)
  return {
    kind: 'renewal',
    methodVersion,
    asOf: book.asOf,
    locale,
    currency: value.currency,
    company: book.settings.company ?? 'Counterpart',
    account: { accountId: account.accountId, name: account.name, contactName: account.contactName },
    period: periodOf(value.window.from, value.window.to),
    headline: {
      hours: value.hours.value,
      hoursSooner: value.hoursSooner.value,
      outcomes: value.outcomes.value,
      money: value.money.value as Minor | null,
      worth: value.worth.value as Minor | null,
      hard: value.hard.value as Minor | null,
      soft: value.soft.value as Minor | null,
      paid: value.paid.value as Minor | null,
      returnPerUnit: value.returnPerUnit.value,
      paybackMonth: value.paybackMonth,
      tooEarly: value.tooEarly,
    },
    relationship: relationshipView(value, milestones),
    indicators: value.indicators.filter((one) => one.cells.length > 0).map((one) => indicatorView(one, feedback)),
    nextTerm: nextTerm(calculation, facts, value, milestones),
    working: workingView(value, facts),
  }
}

/** Whole years and months from the first day to the last, both included. */
export function periodOf(from: Day, to: Day): Period {
  const after = addDays(to, 1)
  const guess = monthsBetween(monthOf(from), monthOf(after))
  const months = addMonths(from, guess) <= after ? guess : guess - 1
  return { from, to, years: Math.floor(months / 12), months: months % 12 }
}

function nextTerm(
  calculation: Calculation,
  facts: AccountFacts,
  value: AccountValue,
  milestones: readonly MilestoneView[],
): NextTerm {
  const { contract, nextTerm: forecast, currency } = value
  const conversion = contract ? calculation.exchange(contract.currency, currency, calculation.book.asOf) : null
  const minor = (amount: number | null | undefined) =>
    amount === null || amount === undefined || !conversion ? null : toMinor(amount * conversion.factor, currency)
  const notice = contract?.noticeDays ?? null
  return {
    months: forecast?.months ?? 12,
    worth: forecast && {
      point: forecast.point.value as Minor,
      low: forecast.low.value as Minor,
      high: forecast.high.value as Minor,
    },
    monthsUsed: forecast?.used ?? 0,
    renewalDate: contract?.endDate ?? null,
    noticeBy: contract && notice !== null ? addDays(contract.endDate, -notice) : null,
    renewalValue: minor(contract?.renewalValue),
    annualValue: minor(contract?.annualValue),
    nextSteps: milestones.filter((one) => one.achievedOn === null),
    manager: facts.account.manager,
  }
}
