import { createIntl } from '@formatjs/intl'
import { describe, expect, test } from 'vitest'
import { type Code, english, sentence } from '../../../shared/sentences/english.ts'
import type { Value } from '../../../shared/sentences/sentence.ts'
import { tables, voiceIn } from '../../../shared/sentences/voices.ts'

const dates = { day: (day: string) => `dag ${day}`, months: (months: readonly string[]) => months.join('+') }
const voices = { en: voiceIn('en-GB', dates), nl: voiceIn('nl-NL', dates) }
const codes = Object.keys(english) as readonly Code[]

describe.each(['en', 'nl'] as const)('in %s', (language) => {
  const table = tables[language]

  test('every code of a problem that can reach the window has a sentence, and no other', () => {
    expect(Object.keys(table).toSorted()).toEqual(codes.toSorted())
  })

  test.each(codes)('%s has the places and choices of the English sentence, and says them', (code) => {
    expect(placesIn(table[code])).toEqual(placesIn(english[code]))
    const said = voices[language]({ code, values: samplesFor(code) }) ?? ''
    expect(said).toMatch(/\S/)
    expect(said).not.toMatch(/[{}]/)
  })

  test.each(codes.filter((code) => !fragments.has(code)))('%s is a whole sentence', (code) => {
    expect(voices[language]({ code, values: samplesFor(code) })).toMatch(/^["“]?[A-Z\d].*\.$/)
  })
})

test('a code that no table has is not said', () => {
  expect(voices.nl({ code: 'of-a-later-version', values: {} })).toBe(null)
})

test('lists and sentences inside a sentence are said in its language', () => {
  const reasons = { say: [sentence('no-window'), sentence('left', { day: { day: '2026-01-31' } })] }
  const said = voices.nl(sentence('not-ready', { name: 'Acme', reasons }))
  expect(said).toMatch(/^Acme is nog niet klaar.* Importeer een begindatum.* De klant is op dag 2026-01-31 vertrokken/)
  const known = { and: ['{worth}', '{paid}', '{hours}'] }
  expect(voices.en(sentence('words-unknown-place', { place: '{x}', known }))).toMatch(
    /\{worth\}, \{paid\} and \{hours\}/,
  )
  expect(voices.nl(sentence('words-unknown-place', { place: '{x}', known }))).toMatch(
    /\{worth\}, \{paid\} en \{hours\}/,
  )
  expect(voices.nl(sentence('several-tables', { tables: { or: ['a', 'b'] } }))).toMatch(/a of b/)
})

/** Parts of other sentences, and sentences that end with others. */
const fragments = new Set<string>([
  ...['statement-words', 'bad-assumption', 'bad-indicator', 'not-ready'],
  ...['clv-chosen-after', 'clv-asked', 'clv-asked-refused', 'no-backtest-fit'],
])

type Element = ReturnType<ReturnType<typeof parts.getMessageFormat>['getAst']>[number]

const parts = createIntl({ locale: 'en', messages: {} }).formatters

/** Each place of a message, and each of its choices as `place: choice`, however deep. */
function placesIn(message: string): readonly string[] {
  const within = (elements: readonly Element[]): readonly string[] =>
    elements.flatMap((element) => {
      if (!('value' in element) || element.type === 0) return []
      if (!('options' in element)) return [element.value]
      const choices = Object.entries(element.options).flatMap(([choice, { value }]) => [
        `${element.value}: ${choice}`,
        ...within(value),
      ])
      return [element.value, ...choices]
    })
  return [...new Set(within(parts.getMessageFormat(message, 'en').getAst()))].toSorted()
}

/** A value for each place: a number where the sentence counts by it. */
function samplesFor(code: Code): Readonly<Record<string, Value>> {
  const places = placesIn(english[code]).filter((place) => !place.includes(':'))
  return Object.fromEntries(places.map((place) => [place, english[code].includes(`{${place}, plural`) ? 2 : 'Acme']))
}
