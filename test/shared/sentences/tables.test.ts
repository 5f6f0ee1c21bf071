import { describe, expect, test } from 'vitest'
import { languageTags } from '../../../shared/languages.ts'
import { englishInWindow } from '../../../shared/messages/english-in-window.ts'
import { type Code, english, sentence } from '../../../shared/sentences/english.ts'
import type { Value } from '../../../shared/sentences/sentence.ts'
import { tables, voiceIn } from '../../../shared/sentences/voices.ts'
import { placesOf } from '../../fixtures/message-places.ts'

const dates = { day: (day: string) => `dag ${day}`, months: (months: readonly string[]) => months.join('+') }
const voices = { en: voiceIn('en-GB', dates), nl: voiceIn('nl-NL', dates) }
const codes = Object.keys(english) as readonly Code[]

describe.each(languageTags)('in %s', (language) => {
  const say = voiceIn(language, dates)

  test('every code of a problem that can reach the window has a sentence, and no other', () => {
    expect(Object.keys(tables[language]).toSorted()).toEqual(codes.toSorted())
  })

  test.each(codes)('%s is said with its values in it', (code) => {
    const said = say({ code, values: samplesFor(code) }) ?? ''
    expect(said).toMatch(/\S/)
    expect(said).not.toMatch(/[{}]/)
  })

  test.each(codes.filter((code) => !fragments.has(code)))('%s is a whole sentence', (code) => {
    expect(say({ code, values: samplesFor(code) })).toMatch(/^["“„«]?\s?[\p{Lu}\d].*\.$/u)
  })
})

test('no sentence of the window sends anybody to the command line', () => {
  for (const language of languageTags) {
    const named = Object.entries(tables[language]).filter(([, text]) => /--[a-z]/.test(text))
    expect(
      named.map(([code]) => code),
      language,
    ).toEqual([])
  }
})

test('what the window says otherwise has the places of what the command line says', () => {
  for (const [code, text] of Object.entries(englishInWindow)) {
    expect(placesOf(text), code).toEqual(placesOf(english[code as Code]))
  }
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
  ...['model-historic', 'model-simple', 'model-retention', 'model-sbg', 'model-bgnbd'],
])

/** A value for each place: a number where the sentence counts by it. */
function samplesFor(code: Code): Readonly<Record<string, Value>> {
  const { names, plurals } = placesOf(english[code])
  return Object.fromEntries(names.map((name) => [name, plurals.some(({ place }) => place === name) ? 2 : 'Acme']))
}
