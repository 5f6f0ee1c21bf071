import type { ReviewJson } from './review-json.ts'

/** The review's accounts as CSV (RFC 4180, UTF-8): amounts and ratios as plain numbers, formulas neutralised. */
export function reviewCsv(review: ReviewJson): string {
  const header = [
    'accountId',
    'currency',
    'worth',
    'paid',
    'profit',
    'clv',
    'reciprocity',
    'valueToClv',
    'surplusShare',
    'quadrant',
    'renewalDate',
    'missing',
  ]
  const rows = review.accounts.map((one) => [
    guarded(one.accountId),
    review.currency,
    ...[one.worth, one.paid, one.profit, one.clv, one.reciprocity, one.valueToClv, one.surplusShare].map((value) =>
      String(value ?? ''),
    ),
    one.quadrant ?? '',
    one.renewalDate ?? '',
    guarded(one.missing.map(({ message }) => message).join(' ')),
  ])
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

/** A spreadsheet must not take imported text for a formula. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
