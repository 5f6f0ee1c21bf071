import { sentence } from '../sentences/english.ts'
import type { Sentence } from '../sentences/sentence.ts'

export const clvModels = ['historic', 'simple', 'retention', 'sbg', 'bgnbd'] as const
export type ClvModel = (typeof clvModels)[number]

/** What a model is called, to stand in a sentence. */
export function named(model: ClvModel): { readonly say: readonly [Sentence] } {
  return { say: [sentence(`model-${model}`)] }
}

/** What `auto` tries, one after the other; whatever cannot be used gives way to the next (METHOD 3). */
export const inTurn: readonly ClvModel[] = ['sbg', 'retention', 'bgnbd', 'simple', 'historic']

/** When the payments of the retention model fall due; the first is the one that fits a residual. */
export const conventions = ['renewals-only', 'first-payment-now', 'end-of-period'] as const
export type Convention = (typeof conventions)[number]
