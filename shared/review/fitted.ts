import type { MessageId } from '../words.ts'
import type { ReviewDocument } from './document.ts'

/** What the model was given or found, and its model of spend; the discount rate stands by itself. */
export function fitted({
  parameters,
  spend,
}: Pick<ReviewDocument['clv'], 'parameters' | 'spend'>): readonly (readonly [string, number])[] {
  const own = Object.entries(parameters ?? {}).filter(([name]) => name !== 'discount')
  const ofSpend = Object.entries(spend?.parameters ?? {})
  return [...own, ...ofSpend.map(([name, value]) => [name === 'accounts' ? 'spenders' : name, value] as const)]
}

/** A model's parameter by its name. */
export function parameterWord(name: string): MessageId {
  return `review.parameter.${name}` as MessageId
}
