import type { Minor } from '../money/money.ts'
import { toMajor } from '../money/money.ts'
import type { AccountValue } from './account-value.ts'
import { ruleOf } from './measures.ts'
import { factorsOf, gainOf, worthOfTerm } from './term-worth.ts'

/** The share of today's capture, attribution, confidence at which worth would equal what was paid (METHOD 4). */
export type BreakEven = {
  readonly capture: number | null
  readonly attribution: number | null
  readonly confidence: number | null
}

/**
 * Worth is linear in each: fixed + share·varying. Null where no share between 0 and 1 of today's makes them equal:
 * worth is below what was paid already, or stays above it even without.
 */
export function breakEvenOf(value: AccountValue): BreakEven {
  const none = { capture: null, attribution: null, confidence: null }
  if (value.worth.value === null || value.paid.value === null || value.paid.value <= 0) return none
  const worth = toMajor(value.worth.value as Minor, value.currency)
  const paid = toMajor(value.paid.value as Minor, value.currency)
  const { gains, captured } = parts(value)
  const shareOf = (varying: number) => {
    const share = varying > 0 ? (paid - (worth - varying)) / varying : -1
    return share >= 0 && share <= 1 ? share : null
  }
  return { capture: shareOf(captured), attribution: shareOf(worth), confidence: shareOf(gains) }
}

/** The worth of gains, which confidence discounts, and of that the part that capture discounts: saved time. */
function parts(value: AccountValue): { readonly gains: number; readonly captured: number } {
  const terms = value.indicators
    .filter((one) => one.indicator.partOf === null)
    .flatMap((one) => one.cells.flatMap((cell) => cell.terms.map((term) => ({ subject: one.subject, term }))))
    .filter(({ term }) => !term.loss)
  const gains = terms.reduce((sum, { subject, term }) => sum + (worthOfTerm(subject, term).worth ?? 0), 0)
  const captured = terms.reduce((sum, { subject, term }) => {
    const { hoursEach, capture, attribution, confidence } = factorsOf(subject, term)
    const timed = hoursEach > 0 && ruleOf(subject.indicator.measure).gain !== 'hours-sooner'
    const hours = timed ? (gainOf(subject, term) ?? 0) * hoursEach : 0
    return sum + hours * (term.state.hourlyRate ?? 0) * capture * attribution * confidence
  }, 0)
  return { gains, captured }
}
