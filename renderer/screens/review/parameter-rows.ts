import type { ReviewSummary } from '../../../shared/contract/review.ts'
import { fitted, parameterWord } from '../../../shared/review/fitted.ts'
import { capital } from '../../words/capital.ts'
import type { WindowWords } from '../../words/use-words.ts'

type Row = readonly [name: string, value: string]

/** What the model of the CLV was given or found: each parameter by its name and in its unit. */
export function parameterRows(
  { model, parameters, spend, logLikelihood, currency }: ReviewSummary,
  { say, print, number, percent, amount }: WindowWords,
): readonly Row[] {
  const inUnit = (name: string, value: number) => {
    if (shares.includes(name)) return percent(value, 1)
    if (name === 'profitPerOrder') return amount(value, currency)
    return number(value, counts.includes(name) ? 0 : 4)
  }
  const row = (name: string, value: number): Row => [capital(print.say(parameterWord(name))), inUnit(name, value)]
  const likelihood = (name: string, value: number | null | undefined) => (value == null ? [] : [row(name, value)])
  return [
    ...(model === 'retention'
      ? [[say('model.convention'), say(`model.convention.${parameters.convention}`)] as const]
      : []),
    ...fitted({ parameters: parameters.model, spend }).map(([name, value]) => row(name, value)),
    ...likelihood('likelihood', logLikelihood),
    ...likelihood('likelihood-spend', spend?.logLikelihood),
  ]
}

const shares: readonly string[] = ['retention', 'margin']
const counts: readonly string[] = ['renewed', 'due', 'accounts', 'spenders', 'years', 'horizon', 'orders']
