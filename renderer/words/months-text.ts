import type { Month } from '../../shared/days.ts'
import { runsOfMonths } from '../../shared/sentences/runs-of-months.ts'
import type { WindowWords } from './use-words.ts'

const most = 3

/** Runs of months in words: `March 2025 to May 2025, July 2025`; the first three of them. */
export function monthsText(months: readonly string[], { say, month }: Pick<WindowWords, 'say' | 'month'>): string {
  const runs = runsOfMonths(months)
  const [only] = months
  if (only !== undefined && months.length === 1) return month(only as Month)
  const short = (one: string) => month(one as Month, 'short')
  const said = runs.map(([first, last]) =>
    first === last ? short(first) : say('months.span', { first: short(first), last: short(last) }),
  )
  const shown = said.slice(0, most).join(', ')
  return said.length > most ? say('months.more', { text: shown, count: said.length - most }) : shown
}
