import type { AccountDetail } from '../../../shared/contract/account.ts'
import { addDays } from '../../../shared/days.ts'
import type { AccountFacts, Contract } from '../../../shared/facts.ts'
import { indicatorView } from '../../../shared/statement/indicator-view.ts'
import { milestoneViews, relationshipView } from '../../../shared/statement/relationship-view.ts'
import { workingView } from '../../../shared/statement/working-view.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { IndicatorValue } from '../../../shared/value/indicator-value.ts'
import { currentContract } from '../../../shared/value/window.ts'
import { readinessOf } from '../calculate/readiness.ts'
import type { Valued } from '../calculate/values.ts'
import { feedbackSummary } from './feedback-summary.ts'
import { figureView } from './figure-view.ts'

/** All that the screen of one account shows, except what is internal (`accountClv`). */
export function accountDetail(calculation: Calculation, { facts, value }: Valued): AccountDetail {
  const { asOf } = calculation.book
  const contract = currentContract(facts.contracts, asOf)
  const { ready, problems } = readinessOf(facts, value)
  return {
    account: accountOf(facts),
    asOf,
    window: value?.window ?? null,
    ...(value ? valued(calculation, facts, value) : notValued),
    ready,
    problems,
    contract: contract && contractOf(contract),
    contracts: facts.contracts.map(contractOf),
    feedback: feedbackSummary(facts.feedback.filter((one) => !value || one.day >= value.window.from)),
  }
}

const notValued = {
  figures: null,
  paybackMonth: null,
  tooEarly: true,
  nextTerm: null,
  missing: [],
  relationship: null,
  indicators: [],
  sources: [],
} as const

function valued({ book, exchange }: Calculation, facts: AccountFacts, value: AccountValue) {
  const milestones = milestoneViews(facts.milestones, book.asOf, exchange, value.currency)
  const feedback = facts.feedback.filter((answer) => answer.day >= value.window.from)
  const { nextTerm, paybackMonth, tooEarly, missing } = value
  return {
    figures: figuresOf(value),
    paybackMonth,
    tooEarly,
    nextTerm: nextTerm && {
      ...{ point: figureView(nextTerm.point), low: figureView(nextTerm.low), high: figureView(nextTerm.high) },
      ...{ months: nextTerm.months, used: nextTerm.used },
    },
    missing,
    relationship: relationshipView(value, milestones),
    indicators: value.indicators
      .filter((one) => one.cells.length > 0)
      .map((one) => ({
        view: indicatorView(one, feedback),
        evidence: one.evidence,
        rows: one.cells.reduce((sum, cell) => sum + cell.rows, 0),
        missing: one.missing,
        figures: indicatorFigures(one),
      })),
    sources: workingView(value, facts).sources,
  }
}

function figuresOf(value: AccountValue): NonNullable<AccountDetail['figures']> {
  return {
    worth: figureView(value.worth),
    hard: figureView(value.hard),
    soft: figureView(value.soft),
    worthBefore: figureView(value.worthBefore),
    paid: figureView(value.paid),
    returnPerUnit: figureView(value.returnPerUnit),
    roi: figureView(value.roi),
    hours: figureView(value.hours),
    hoursSooner: figureView(value.hoursSooner),
    outcomes: figureView(value.outcomes),
    money: figureView(value.money),
    presentValue: figureView(value.presentValue),
    presentPaid: figureView(value.presentPaid),
    promised: figureView(value.promised),
  }
}

function indicatorFigures(one: IndicatorValue): AccountDetail['indicators'][number]['figures'] {
  return {
    gain: figureView(one.gain),
    hours: figureView(one.hours),
    hoursSooner: figureView(one.hoursSooner),
    outcomes: figureView(one.outcomes),
    money: figureView(one.money),
    worth: figureView(one.worth),
    actual: figureView(one.actual),
    baseline: figureView(one.baseline),
    expectation: figureView(one.expectation),
    met: figureView(one.met),
    volume: figureView(one.volume),
  }
}

function accountOf({ account }: AccountFacts): AccountDetail['account'] {
  const { ref: _, parentId: __, ...shown } = account
  return shown
}

function contractOf(contract: Contract): NonNullable<AccountDetail['contract']> {
  const { contractId, startDate, endDate, noticeDays, annualValue, renewalValue, promisedWorth, currency, product } =
    contract
  const noticeBy = noticeDays === null ? null : addDays(endDate, -noticeDays)
  return {
    ...{ contractId, startDate, endDate, noticeDays, noticeBy, annualValue, renewalValue, promisedWorth },
    ...{ currency, product },
  }
}
