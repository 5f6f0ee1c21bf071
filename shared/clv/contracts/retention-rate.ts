import { addMonths, type Day } from '../../days.ts'
import type { Figure } from '../../figures/figure.ts'
import { given, ratio, sumOnDemand } from '../../figures/make.ts'
import type { Customer } from '../customer.ts'
import { type ClvTerms, termFigure } from '../terms.ts'
import { type DueContract, dueMonths, lastDecided } from './life.ts'

/** Contracts that came to their end within 24 months up to a day. */
export function contractsDue(customers: readonly Customer[], until: Day, from: Day): readonly DueContract[] {
  return customers.flatMap(({ history }) => history.due.filter(({ end }) => end > from && end <= until))
}

/** Those of the last 24 months whose 90 days are over: before that, only those that renewed would be known. */
export function contractsDecided(customers: readonly Customer[], asOf: Day): readonly DueContract[] {
  return contractsDue(customers, lastDecided(asOf), addMonths(asOf, -dueMonths))
}

export function renewedOf(due: readonly DueContract[]): number {
  return due.filter(({ renewed }) => renewed).length
}

/** The share that is renewed in a year: as it was given, else renewed / due. */
export function retentionFigure(terms: ClvTerms, due: readonly DueContract[]): Figure {
  const label = 'share of contracts renewed'
  if (terms.retention !== null) return termFigure(terms, 'retention', label, { kind: 'share' }, terms.retention)
  return ratio(
    { id: 'clv/retention', label: `${label} in the last ${dueMonths} months`, unit: { kind: 'share' } },
    counted(
      'renewed',
      due.filter(({ renewed }) => renewed),
    ),
    counted('due', due),
  )
}

/** A number of contracts, by the year in which they ended. */
function counted(name: string, due: readonly DueContract[]): Figure {
  const head = { id: `clv/retention/${name}`, label: `contracts ${name}`, unit: { kind: 'number' } } as const
  const years = Map.groupBy(due, ({ end }) => end.slice(0, 4))
  const each = () =>
    [...years]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, ended]) =>
        given(
          { ...head, id: `${head.id}/${year}`, label: `${head.label}, ended in ${year}` },
          ended.length,
          ended.map(({ ref }) => ref),
        ),
      )
  return sumOnDemand(head, [0, ...[...years.values()].map((ended) => ended.length)], each)
}
