import type { RowRef } from '../facts.ts'
import type { Figure, Missing, Unit } from '../figures/figure.ts'
import { given, sumOnDemand } from '../figures/make.ts'
import { missing } from '../figures/missing.ts'
import { problem } from '../problem.ts'
import type { Code, Given } from '../sentences/english.ts'

/** What a metric of one group and period is called, and where the ids of its working begin. */
export type Head = { readonly id: string; readonly label: string; readonly unit: Unit }

export const plain: Unit = { kind: 'number' }
export const share: Unit = { kind: 'share' }

/** How many things there are, each standing in a row; none is nought. */
export function counted(
  head: Omit<Head, 'unit'>,
  things: readonly { readonly key: string; readonly ref: RowRef }[],
): Figure {
  return sumOnDemand({ ...head, unit: plain }, [0, things.length], () =>
    things.map(({ key, ref }) => given({ id: `${head.id}/${key}`, label: key, unit: plain }, 1, [ref])),
  )
}

/** A reason why a metric is not known. */
export function because<C extends Code>(code: C, ...given: Given<C>): readonly Missing[] {
  return [missing(problem(code, ...given))]
}
