import type { Month } from '../days.ts'
import type { Indicator } from '../facts.ts'
import type { Missing } from '../figures/figure.ts'
import type { Cell } from './cell.ts'

/** What an indicator's cells lack, reason by reason, with the months concerned. */
export function missingOf(indicator: Indicator, cells: readonly Cell[]): readonly Missing[] {
  const lacking = (code: Cell['missing'][number]) => cells.filter((cell) => cell.missing.includes(code))
  const said = (code: Cell['missing'][number], sentence: (months: string) => string): readonly Missing[] => {
    const months = lacking(code).map((cell) => cell.month)
    return months.length === 0 ? [] : [{ code, indicator: indicator.key, months, message: sentence(listed(months)) }]
  }
  const pairs = [...new Set(cells.flatMap((cell) => cell.missingRates))].join(', ')
  return [
    ...said(
      'no-baseline',
      (months) => `${indicator.name} has no baseline in ${months}: nothing is counted there. Give one in assumptions.`,
    ),
    ...said(
      'no-hourly-rate',
      (months) =>
        `${indicator.name} has hours but no hourly rate in ${months}: they have no worth. Give one in assumptions.`,
    ),
    ...said(
      'no-rate',
      (months) =>
        `${indicator.name} needs the exchange rate ${pairs} in ${months}: what it converts is not counted there. Import it with rates.`,
    ),
  ]
}

/** `2025-01 to 2025-03, 2025-07`: runs of months in words. */
export function listed(months: readonly Month[]): string {
  const runs: Month[][] = []
  for (const month of months) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && follows(last, month)) run.push(month)
    else runs.push([month])
  }
  return runs.map((run) => (run.length > 1 ? `${run[0]} to ${run.at(-1)}` : `${run[0]}`)).join(', ')
}

function follows(a: Month, b: Month): boolean {
  const [left, right] = [a, b].map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)))
  return left !== undefined && right === left + 1
}
