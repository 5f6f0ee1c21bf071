import type { Account } from '../facts.ts'
import type { Figure } from '../figures/figure.ts'
import { byDefault, given, sumOnDemand } from '../figures/make.ts'
import type { IndicatorValue } from './indicator-value.ts'
import type { MonthValue } from './months.ts'
import type { PaidRow } from './paid.ts'

/** The worth of some months, each with the cells it is the sum of. */
export function worthFigures(
  { accountId, currency }: Account,
  months: readonly MonthValue[],
  indicators: readonly IndicatorValue[],
): readonly Figure[] {
  const counted = indicators.filter((one) => one.indicator.partOf === null)
  return months.map(({ month, worth }) =>
    sumOnDemand(
      { id: `${accountId}/${month}/worth`, label: `worth in ${month}`, unit: { kind: 'money', currency } },
      [worth],
      () =>
        counted.flatMap((one) =>
          one.cells.filter((cell) => cell.month === month).map((cell) => one.explain(cell, 'worth')),
        ),
    ),
  )
}

/** What was paid in some months, each with its orders and costs. */
export function paidFigures(
  { accountId, currency }: Account,
  months: readonly MonthValue[],
  rows: readonly PaidRow[],
): readonly Figure[] {
  const unit = { kind: 'money', currency } as const
  const byMonth = Map.groupBy(rows, (row) => row.month)
  return months.map(({ month, paid }) => {
    const head = { id: `${accountId}/${month}/paid`, label: `paid in ${month}`, unit }
    const found = byMonth.get(month)
    if (!found && paid === 0) return byDefault({ ...head, label: `${head.label}: no order in this month` }, 0)
    return sumOnDemand(head, [paid], () =>
      (found ?? []).map((row) => paidRowFigure(`${accountId}/paid`, row, currency)),
    )
  })
}

export function paidRowFigure(id: string, row: PaidRow, currency: Account['currency']): Figure {
  const unit = { kind: 'money', currency } as const
  return given({ id: `${id}/${row.key}`, label: `${row.key} of ${row.day}`, unit }, row.minor, [row.ref])
}
