import type { Currency } from '../../shared/money/currency.ts'
import type { Headline, Period, StatementModel } from '../../shared/statement/model.ts'
import type { Run, Words } from '../../shared/words.ts'
import { filled } from '../parts/filled.ts'
import { gainsOf, unitOf } from './gains.ts'
import { openingPlaces } from './opening.ts'

/**
 * The sentence the statement opens with: what is known of the gains, their worth, what was paid and what came back; or
 * `instead`, with its places filled.
 */
export function headline(model: StatementModel, words: Words, instead: string | null = null): readonly Run[] {
  if (instead !== null) return filled(instead, openingPlaces(model, words))
  return [
    ...opening(model.headline, model.period, model.currency, words),
    ...paid(model.headline, model.currency, words),
  ]
}

function opening(figures: Headline, period: Period, currency: Currency, words: Words): readonly Run[] {
  const duration = words.duration(period.years, period.months)
  const gains = gainsOf(figures, currency, words)
  const start =
    gains.length === 0
      ? words.runs('statement.cover.opening-none', { duration })
      : [...words.runs('statement.cover.opening', { duration }), ...words.listOfRuns(gains)]
  const worth =
    figures.worth === null
      ? words.runs('statement.cover.worth-unknown')
      : words.runs('statement.cover.worth', { worth: words.money(figures.worth, currency, { short: true }) })
  return [...start, ...worth, { text: ' ', strong: false }]
}

function paid(figures: Headline, currency: Currency, words: Words): readonly Run[] {
  const one = unitOf(currency, words)
  if (figures.paid === null) {
    return words.runs(figures.tooEarly ? 'statement.cover.too-early-unpaid' : 'statement.cover.paid-unknown')
  }
  const spent = words.money(figures.paid, currency, { short: true })
  if (figures.tooEarly) return words.runs('statement.cover.too-early', { paid: spent, one })
  if (figures.returnPerUnit === null) return words.runs('statement.cover.paid', { paid: spent })
  return words.runs('statement.cover.return', {
    paid: spent,
    amount: words.amount(figures.returnPerUnit, currency),
    one,
  })
}
