import type { Indicator } from '../facts.ts'
import type { Missing } from '../figures/figure.ts'
import { missing } from '../figures/missing.ts'
import { problem } from '../problem.ts'
import type { Cell } from './cell.ts'

/** What an indicator's cells lack, reason by reason, with the months concerned. */
export function missingOf({ key, name }: Indicator, cells: readonly Cell[]): readonly Missing[] {
  return reasons.flatMap((code) => {
    const lacking = cells.filter((cell) => cell.missing.includes(code))
    if (lacking.length === 0) return []
    const months = lacking.map((cell) => cell.month)
    const said = { name, months: { months } }
    return missing(
      code === 'no-rate' ? problem(code, { ...said, pairs: ratesOf(cells) }) : problem(code, said),
      months,
      key,
    )
  })
}

const reasons = ['no-baseline', 'no-hourly-rate', 'no-rate'] as const

/** The exchange rates that cells lack, as `USD→EUR, GBP→EUR`. */
export function ratesOf(cells: readonly Cell[]): string {
  return [...new Set(cells.flatMap((cell) => cell.missingRates))].join(', ')
}
