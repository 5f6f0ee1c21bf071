import { exactSum } from '../exact-sum.ts'
import type { Grade } from '../facts.ts'
import { type Currency, minorUnits } from '../money/currency.ts'
import type { Minor } from '../money/money.ts'
import type { TermWorth } from './term-worth.ts'

/**
 * A cell's rounded worth by the grade of its evidence, adding up to it: the largest-remainder method, ties by grade
 * (METHOD 2, Rounding). Unlike `allocate` it takes losses, so that a part is a whole unit below or above its own.
 */
export function byGrade(
  worths: readonly TermWorth[],
  worth: Minor | null,
  currency: Currency,
): ReadonlyMap<Grade, Minor> {
  if (worth === null) return new Map()
  const [only] = worths
  if (only && worths.length === 1) return new Map([[only.grade, worth]])
  const known = worths.flatMap((of) => (of.worth === null ? [] : { grade: of.grade, worth: of.worth }))
  const parts = [...Map.groupBy(known, (of) => of.grade)].map(([grade, some]) => {
    const exact = exactSum(some.map((of) => of.worth)) * minorUnits(currency)
    const whole = Math.floor(exact)
    return { grade, whole, rest: exact - whole }
  })
  const left = worth - parts.reduce((sum, part) => sum + part.whole, 0)
  const byRest = parts.toSorted((a, b) => b.rest - a.rest || (a.grade < b.grade ? -1 : 1))
  return new Map(byRest.map(({ grade, whole }, at) => [grade, (whole + unitsOf(left, at, parts.length)) as Minor]))
}

/** How many of the units left over the part in this place gets: one each from the first on. */
function unitsOf(left: number, at: number, parts: number): number {
  return Math.floor(left / parts) + (at < ((left % parts) + parts) % parts ? 1 : 0)
}
