import { csvOf } from './csv.ts'
import { guarded } from './guarded.ts'
import type { ReviewJson } from './review-json.ts'

/** The review's accounts as CSV (RFC 4180, UTF-8): amounts and ratios as plain numbers, formulas neutralised. */
export function reviewCsv(review: ReviewJson): string {
  const header = [
    'accountId',
    'name',
    'segment',
    'manager',
    'currency',
    'worth',
    'paid',
    'profit',
    'clv',
    'revenue',
    'costToServe',
    'reciprocity',
    'valueToClv',
    'surplusShare',
    'quadrant',
    'renewalDate',
    'missing',
  ]
  const rows = review.accounts.map((one) => [
    ...[one.accountId, one.name, one.segment ?? '', one.manager ?? ''].map(guarded),
    review.currency,
    ...[one.worth, one.paid, one.profit, one.clv, one.revenue, one.costToServe].map((value) => value ?? ''),
    ...[one.reciprocity, one.valueToClv, one.surplusShare].map((value) => String(value ?? '')),
    one.quadrant ?? '',
    one.renewalDate ?? '',
    guarded(one.missing.map(({ message }) => message).join(' ')),
  ])
  return csvOf([header, ...rows])
}
