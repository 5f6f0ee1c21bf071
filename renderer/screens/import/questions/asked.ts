import type { Inspection, OpenQuestion } from '../../../../shared/contract/import.ts'

/** A question about a file, asked once for all its columns. */
export type Asked =
  | { readonly kind: 'sheet' | 'which'; readonly among: readonly string[] }
  | Extract<OpenQuestion, { kind: 'answer' }>
  | ConventionAsked
export type ConventionAsked = {
  readonly kind: 'dates' | 'decimal'
  readonly columns: readonly string[]
  readonly examples: readonly string[]
}

export const mostExamples = 3

export function questionsOf({ open }: Pick<Inspection, 'open'>): readonly Asked[] {
  const sheets = open.flatMap((one) => (one.kind === 'sheet' ? one.among : []))
  // What else a file leaves open may be of another sheet than the one that is meant.
  if (sheets.length > 0) return [{ kind: 'sheet', among: sheets }]
  const among = open.flatMap((one) => (one.kind === 'table' ? one.among : []))
  const answers = open.filter((one) => one.kind === 'answer')
  return [...(among.length > 0 ? [{ kind: 'which', among } as const] : []), ...conventionsIn(open), ...answers]
}

/** How columns write their dates and numbers: one question for each of the two. */
export function conventionsIn(open: readonly OpenQuestion[]): readonly ConventionAsked[] {
  return (['dates', 'decimal'] as const).flatMap((kind) => {
    const same = open.flatMap((one) =>
      (one.kind === 'dates' || one.kind === 'decimal') && one.kind === kind ? one : [],
    )
    if (same.length === 0) return []
    const examples = [...new Set(same.flatMap((one) => one.examples))].slice(0, mostExamples)
    return [{ kind, columns: same.map(({ column }) => column), examples }]
  })
}
