import { exactSum } from '../exact-sum.ts'
import type { Grade } from '../facts.ts'
import type { AccountValue } from '../value/account-value.ts'
import { grades } from '../value/grades.ts'
import { countedCells } from '../value/indicators-of.ts'
import { inReporting } from './in-reporting.ts'
import type { Reporting } from './review-account.ts'

/** An amount, or a share, for each grade of evidence. */
export type GradeAmounts = Readonly<Record<Grade, number>>

/** The worth of what was gained by the grade of its evidence; null where nothing was, or a rate is missing. */
export function worthByGrade(value: AccountValue, reporting: Reporting): GradeAmounts | null {
  const convert = inReporting(value, reporting)
  const gained = countedCells(value.indicators).flatMap(({ cell }) =>
    [...cell.byGrade].flatMap(([grade, minor]) => (minor > 0 ? { grade, minor: convert(cell.month, minor) } : [])),
  )
  if (gained.length === 0 || gained.some(({ minor }) => minor === null)) return null
  return forGrades((grade) => exactSum(gained.flatMap((one) => (one.grade === grade ? (one.minor ?? 0) : []))))
}

export function sumOfGrades(all: readonly GradeAmounts[]): GradeAmounts {
  return forGrades((grade) => exactSum(all.map((one) => one[grade])))
}

/** The share of each grade; null of nothing at all. */
export function shareOfGrades(amounts: GradeAmounts): GradeAmounts | null {
  const sum = exactSum(grades.map((grade) => amounts[grade]))
  return sum === 0 ? null : forGrades((grade) => amounts[grade] / sum)
}

function forGrades(amount: (grade: Grade) => number): GradeAmounts {
  return Object.fromEntries(grades.map((grade) => [grade, amount(grade)])) as GradeAmounts
}
