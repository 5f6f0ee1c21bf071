/** What is printed: three of one account, of which only `internal` is not for the customer, and finance's of them all. */
export const documentKinds = ['renewal', 'summary', 'internal', 'review'] as const
export type DocumentKind = (typeof documentKinds)[number]
/** A document of one account. */
export type AccountDocument = Exclude<DocumentKind, 'review'>

export const renewalParts = [
  ...(['cover', 'relationship', 'milestones', 'indicators', 'perception', 'shortfalls'] as const),
  ...(['next-term', 'course', 'working'] as const),
] as const
export const summaryParts = ['opening', 'picture', 'outcomes', 'shortfalls', 'next', 'basis'] as const
export const internalParts = ['worth-to-us', 'talking-points', 'risks', 'customer', 'outcomes', 'terms'] as const

export type PartOf = {
  readonly renewal: (typeof renewalParts)[number]
  readonly summary: (typeof summaryParts)[number]
  readonly internal: (typeof internalParts)[number]
}
/** A part of a document; one that is required is printed whether anybody chose it or not. */
export type Part<Id extends string> = { readonly id: Id; readonly required: boolean }

const required = {
  // Whose it is, what was expected and where we fell short, and how it was worked out.
  renewal: ['cover', 'indicators', 'shortfalls', 'working'],
  summary: ['opening', 'shortfalls', 'basis'],
  internal: ['worth-to-us', 'risks'],
} as const

/** The parts of a document in their usual order. */
export function partsOf<K extends AccountDocument>(kind: K): readonly Part<PartOf[K]>[] {
  const ids: readonly string[] = { renewal: renewalParts, summary: summaryParts, internal: internalParts }[kind]
  const always: readonly string[] = required[kind]
  return ids.map((id) => ({ id: id as PartOf[K], required: always.includes(id) }))
}

/**
 * The parts that are printed, in the order somebody chose; null: all of them in their usual order. A required one that
 * was left out comes after what usually stands before it, and the first stays the first: it is the document's head.
 */
export function arranged<K extends AccountDocument>(
  kind: K,
  chosen: readonly PartOf[K][] | null,
): readonly PartOf[K][] {
  const parts = partsOf(kind)
  const ids = parts.map(({ id }) => id)
  if (chosen === null) return ids
  const head = parts.filter(({ required: always }, at) => always && at === 0).map(({ id }) => id)
  const first = [...new Set([...head, ...chosen.filter((id) => ids.includes(id))])]
  const missing = parts.filter(({ id, required: always }) => always && !first.includes(id))
  return missing.reduce((order, { id }) => {
    const before = ids.slice(0, ids.indexOf(id))
    const after = order.findLastIndex((one) => before.includes(one))
    return order.toSpliced(after + 1, 0, id)
  }, first)
}
