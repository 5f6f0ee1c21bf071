import type { StatementSource } from '../../../shared/statement/source-schema.ts'

/** The batches whose rows a statement was calculated from. */
export function batchesUsed(source: StatementSource): readonly number[] {
  const { account, contracts, orders, ownCosts, milestones, feedback, indicators, assumptions, rates } = source
  const rows = [account, ...contracts, ...orders, ...ownCosts, ...milestones, ...feedback, ...indicators]
  const measured = source.measurements.flatMap((one) => one.rows)
  const batches = [...rows, ...assumptions, ...rates, ...measured].map(({ ref }) => ref.batch)
  return [...new Set(batches)].toSorted((a, b) => a - b)
}
