import type { AccountDetail, AssumptionGiven, AssumptionView } from '../../../../shared/contract/account.ts'
import type { Day } from '../../../../shared/days.ts'
import type { Assumption, AssumptionField, Grade, Scope } from '../../../../shared/facts.ts'
import type { Currency } from '../../../../shared/money/currency.ts'
import type { Supplied } from '../../../../shared/value/assumptions.ts'
import { type Indicator, isMoneyField, isShareField } from './field-text.ts'

/** A correction as it stands in the form; `value` as people write it, a share in per cent. */
export type Draft = {
  readonly value: number | ''
  readonly indicatorKey: string
  readonly scope: Scope['kind']
  readonly validFrom: Day | null
  readonly currency: Currency
  readonly evidence: Grade | null
  readonly source: string
  readonly confirmedBy: string
  readonly confirmedOn: Day | null
}

/** What a correction is of. */
export type Subject = {
  readonly field: AssumptionField
  readonly view: Indicator
  readonly account: AccountDetail['account']
  readonly rows: readonly AssumptionView[]
}

/** Begins with what holds now: in its place where it is the account's own, else as an assumption of the account's. */
export function draftOf({ field, view, account }: Subject, now: Supplied | null, currency: Currency): Draft {
  const own = now?.row.scope.kind === 'account' ? now.row : null
  return {
    value: now === null ? '' : shown(now.value, field, view),
    indicatorKey: own?.indicatorKey ?? (widely(field) ? (now?.row.indicatorKey ?? view.key) : view.key),
    scope: 'account',
    validFrom: own?.validFrom ?? null,
    currency: now ? currency : account.currency,
    evidence: now?.row.evidence ?? null,
    source: now?.row.source ?? '',
    confirmedBy: now?.row.confirmedBy ?? '',
    confirmedOn: now?.row.confirmedOn ?? null,
  }
}

/** Fields that may be given for every indicator at once. */
export function widely(field: AssumptionField): boolean {
  return field === 'hourlyRate' || field === 'capture' || field === 'attribution'
}

/** The row in the book that a draft would replace: the same indicator, scope and first day. */
export function replacedRow(draft: Draft, { account, rows }: Subject): AssumptionView | null {
  const scope = JSON.stringify(scopeOf(draft, account))
  const same = ({ indicatorKey, validFrom, scope: of }: AssumptionView) =>
    indicatorKey === draft.indicatorKey && validFrom === draft.validFrom && JSON.stringify(of) === scope
  return rows.find(same) ?? null
}

/** The draft as an assumption; what the row it replaces says of other fields stays. Null: it has no value yet. */
export function givenBy(draft: Draft, subject: Subject): AssumptionGiven | null {
  const { field, view, account } = subject
  if (draft.value === '' || problemIn(draft, subject) !== null) return null
  const before: Pick<Assumption, AssumptionField | 'currency'> = replacedRow(draft, subject) ?? nothing
  const { baseline, expectation, hourlyRate, capture, attribution, hoursPerUnit, valuePerUnit } = before
  return {
    indicatorKey: draft.indicatorKey,
    scope: scopeOf(draft, account),
    validFrom: draft.validFrom,
    ...{ baseline, expectation, hourlyRate, capture, attribution, hoursPerUnit, valuePerUnit },
    [field]: isShareField(field, view.unit) ? tidy(draft.value / 100) : draft.value,
    currency: isMoneyField(field, view.unit) ? draft.currency : before.currency,
    evidence: draft.evidence,
    source: written(draft.source),
    confirmedBy: written(draft.confirmedBy),
    confirmedOn: draft.confirmedOn,
  }
}

/** What is wrong with the value, as the id of a sentence. */
export function problemIn({ value }: Draft, { field, view }: Subject) {
  if (value === '') return 'account.correct.value-needed' as const
  const share = field === 'capture' || field === 'attribution' || isShareField(field, view.unit)
  if (share && (value < 0 || value > 100)) return 'account.correct.share-range' as const
  const below = field === 'hourlyRate' || field === 'hoursPerUnit'
  return below && value < 0 ? ('account.correct.not-negative' as const) : null
}

function scopeOf({ scope }: Draft, { accountId, segment }: AccountDetail['account']): Scope {
  if (scope === 'account') return { kind: 'account', accountId }
  return scope === 'segment' && segment !== null ? { kind: 'segment', segment } : { kind: 'all' }
}

function shown(value: number, field: AssumptionField, { unit }: Indicator): number {
  return isShareField(field, unit) ? tidy(value * 100) : value
}

/** 0.29 times a hundred is 28.999999999999996: nobody wrote that. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

function written(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

const nothing = {
  baseline: null,
  expectation: null,
  hourlyRate: null,
  capture: null,
  attribution: null,
  hoursPerUnit: null,
  valuePerUnit: null,
  currency: null,
}
