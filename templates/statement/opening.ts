import type { StatementModel } from '../../shared/statement/model.ts'
import type { Run, Words } from '../../shared/words.ts'
import { gainsOf, unitOf } from './gains.ts'

/** What the opening sentence may name, by the name of its place in the language of the statement: what is known of it. */
export function openingPlaces(model: StatementModel, words: Words): Readonly<Record<string, readonly Run[]>> {
  const { currency, headline, period } = model
  const { worth, paid, returnPerUnit } = headline
  const gains = gainsOf(headline, currency, words)
  const places: readonly (readonly [string, readonly Run[]])[] = [
    [words.say('statement.place.duration'), plain(words.duration(period.years, period.months))],
    [words.say('statement.place.gains'), words.listOfRuns(gains)],
    [words.say('statement.place.worth'), worth === null ? [] : strong(words.money(worth, currency, { short: true }))],
    [words.say('statement.place.paid'), paid === null ? [] : plain(words.money(paid, currency, { short: true }))],
    [words.say('statement.place.return'), returnPerUnit === null ? [] : strong(words.amount(returnPerUnit, currency))],
    [words.say('statement.place.one'), plain(unitOf(currency, words))],
  ]
  return Object.fromEntries(places.filter(([, runs]) => runs.length > 0))
}

/**
 * The usual opening sentence with its places open, for somebody to put otherwise; null where too little is known for
 * the sentence with all its places.
 */
export function usualOpening(model: StatementModel, words: Words): string | null {
  const place = (id: Parameters<Words['say']>[0]) => `{${words.say(id)}}`
  if (Object.keys(openingPlaces(model, words)).length < 6 || model.headline.tooEarly) return null
  return [
    words.say('statement.cover.opening', { duration: place('statement.place.duration') }),
    place('statement.place.gains'),
    words.say('statement.cover.worth', { worth: place('statement.place.worth') }),
    ' ',
    words.say('statement.cover.return', {
      paid: place('statement.place.paid'),
      amount: place('statement.place.return'),
      one: place('statement.place.one'),
    }),
  ].join('')
}

/** The places that the sentence may not do without: what it was worth stands beside what was paid. */
export function neededPlaces(words: Words): readonly string[] {
  return [words.say('statement.place.worth'), words.say('statement.place.paid')]
}

function plain(text: string): readonly Run[] {
  return [{ text, strong: false }]
}

function strong(text: string): readonly Run[] {
  return [{ text, strong: true }]
}
