import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'

export type Stage = { readonly stage: string | null; readonly rows: readonly CatalogueIndicator[] }

/**
 * The indicators by the stages of the customer's journey, in the order in which the book's files name them; what is
 * part of another stands after it, where both are of one stage.
 */
export function byStage(list: readonly CatalogueIndicator[]): readonly Stage[] {
  const inOrder = list.toSorted((a, b) => a.from.batch - b.from.batch || a.from.row - b.from.row)
  const stages = [...Map.groupBy(inOrder, ({ stage }) => stage)].map(([stage, rows]) => ({ stage, rows: nested(rows) }))
  return [...stages.filter(({ stage }) => stage !== null), ...stages.filter(({ stage }) => stage === null)]
}

function nested(rows: readonly CatalogueIndicator[]): readonly CatalogueIndicator[] {
  const keys = new Set(rows.map(({ key }) => key))
  const isPart = ({ partOf }: CatalogueIndicator) => partOf !== null && keys.has(partOf)
  const parts = Map.groupBy(rows.filter(isPart), ({ partOf }) => partOf)
  return rows.filter((one) => !isPart(one)).flatMap((one) => [one, ...(parts.get(one.key) ?? [])])
}
