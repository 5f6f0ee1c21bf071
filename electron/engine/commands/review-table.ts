import type { Figure } from '../../../shared/figures/figure.ts'
import { type Currency, exponentOf } from '../../../shared/money/currency.ts'
import type { Review } from '../../../shared/review/review.ts'
import { textTable } from '../terminal/table.ts'

/** Value next to CLV as a table to read: whole units of currency, a dash for what is not known. */
export function reviewTable(review: Review, currency: Currency): string {
  const money = (figure: Figure) => (figure.value === null ? '–' : whole(figure.value / 10 ** exponentOf(currency)))
  const times = (figure: Figure) => (figure.value === null ? '–' : `${figure.value.toFixed(2)}×`)
  const rows = review.accounts.map((one) => [
    one.name,
    money(one.worth),
    money(one.paid),
    money(one.profit),
    money(one.clv),
    times(one.reciprocity),
    times(one.valueToClv),
    one.quadrant ?? '–',
    one.renewalDate ?? '–',
  ])
  const { totals } = review
  const total = [
    'All accounts',
    money(totals.worth),
    money(totals.paid),
    money(totals.profit),
    money(totals.clv),
    '',
    '',
    '',
    '',
  ]
  return textTable(columns(currency), [...rows, total])
}

function columns(currency: Currency) {
  const left = { align: 'left' } as const
  const right = { align: 'right' } as const
  return [
    { title: 'account', ...left, widest: 34 },
    { title: `worth ${currency}`, ...right },
    { title: 'paid', ...right },
    { title: 'profit', ...right },
    { title: 'CLV', ...right },
    { title: 'reciprocity', ...right },
    { title: 'value:CLV', ...right },
    { title: 'quadrant', ...left },
    { title: 'renewal', ...left },
  ]
}

function whole(major: number): string {
  return major.toLocaleString('en-GB', { maximumFractionDigits: 0 })
}
