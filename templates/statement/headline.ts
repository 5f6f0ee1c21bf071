import type { Currency } from '../../shared/money/currency.ts'
import type { Headline, Period, StatementModel } from '../../shared/statement/model.ts'
import type { Run, Words } from '../../shared/words.ts'
import { gainsOf, unitOf } from './gains.ts'
import { placesOf } from './places.ts'

/** The sentence the statement opens with: what is known of the gains, their worth, what was paid and what came back. */
export function headline(model: StatementModel, words: Words): readonly Run[] {
  return [
    ...opening(model.headline, model.period, model.currency, words),
    ...paid(model.headline, model.currency, words),
  ]
}

/**
 * The usual sentence with its places open, for somebody to put otherwise; null where too little is known for the
 * sentence with all its places.
 */
export function usualOpening(model: StatementModel, words: Words): string | null {
  const places = placesOf(model, words)
  const used = places.filter(({ name }) => ['years', 'gains', 'worth', 'paid', 'return', 'one'].includes(name))
  if (used.some(({ runs }) => runs === null) || model.headline.tooEarly) return null
  const place = (asked: (typeof places)[number]['name']) =>
    `{${places.find(({ name }) => name === asked)?.local ?? asked}}`
  return [
    words.say('statement.cover.opening', { duration: place('years') }),
    place('gains'),
    words.say('statement.cover.worth', { worth: place('worth') }),
    ' ',
    words.say('statement.cover.return', { paid: place('paid'), amount: place('return'), one: place('one') }),
  ].join('')
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
