import type { Day } from '../../days.ts'
import type { Life } from './life.ts'

/** How many renewals came due at the end of a contract year, and how many were made. */
export type Renewals = { readonly due: number; readonly renewed: number }
/** The accounts whose first contract began in a calendar year; their contract years, the first first. */
export type Cohort = { readonly began: number; readonly lives: readonly Life[]; readonly years: readonly Renewals[] }

/** The renewals that came due after one day and not after another, by the year in which the accounts began. */
export function cohortsOf(lives: readonly Life[], until: Day, after: Day | null = null): readonly Cohort[] {
  const seen = lives.filter((life) => renewalsOf(life, until, after).length > 0)
  return [...Map.groupBy(seen, ({ cohort }) => cohort)]
    .toSorted(([a], [b]) => a - b)
    .map(([began, own]) => ({ began, lives: own, years: countYears(own, until, after) }))
}

/** All cohorts together. */
export function countYears(lives: readonly Life[], until: Day, after: Day | null = null): readonly Renewals[] {
  const years: { due: number; renewed: number }[] = []
  for (const { year, renewed } of lives.flatMap((life) => renewalsOf(life, until, after))) {
    while (years.length < year) years.push({ due: 0, renewed: 0 })
    const counted = years[year - 1]
    if (!counted) continue
    counted.due += 1
    if (renewed) counted.renewed += 1
  }
  return years
}

function renewalsOf({ renewed, lost }: Life, until: Day, after: Day | null) {
  const ends = [...renewed, ...(lost === null ? [] : [lost])]
  return ends.flatMap((due, nth) =>
    due <= until && (after === null || due > after) ? { year: nth + 1, renewed: nth < renewed.length } : [],
  )
}
