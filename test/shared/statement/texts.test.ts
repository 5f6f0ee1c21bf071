import { expect, test } from 'vitest'
import { piecesOf, placesIn, type Text, wordsOf } from '../../../shared/statement/texts.ts'

const asked = { document: 'renewal', brand: 'harbourline', locale: 'nl-BE', account: 'HL-1' } as const
const usual: Text = { id: 'opening', document: null, brand: null, locale: null, account: null, text: 'book' }
const said = (...texts: readonly Partial<Text>[]) =>
  wordsOf(
    texts.map((one) => ({ ...usual, ...one })),
    asked,
  )['opening']

test('the most particular text wins, in whatever order they were written', () => {
  const ladder: readonly Partial<Text>[] = [
    { text: 'book' },
    { text: 'document', document: 'renewal' },
    { text: 'language', locale: 'nl' },
    { text: 'region', locale: 'nl-BE' },
    { text: 'brand', brand: 'harbourline' },
    { text: 'account', account: 'HL-1' },
  ]
  for (const [at, rung] of ladder.entries()) {
    const upTo = ladder.slice(0, at + 1)
    expect(said(...upTo)).toBe(rung.text)
    expect(said(...upTo.toReversed())).toBe(rung.text)
  }
})

test('a text for another account, brand, language, region or document does not hold', () => {
  for (const other of [
    { account: 'HL-2' },
    { brand: 'plain' },
    { locale: 'en' },
    { locale: 'nl-NL' },
    { document: 'summary' as const },
  ]) {
    expect(said({ text: 'other', ...other })).toBeUndefined()
  }
})

test('of two texts alike the later one holds, and a blank one is the usual text again', () => {
  expect(said({ text: 'first' }, { text: 'second' })).toBe('second')
  expect(said({ text: 'book' }, { text: '  ', account: 'HL-1' })).toBeUndefined()
})

test('texts of different ids do not meet', () => {
  const texts = [usual, { ...usual, id: 'statement.relationship.lead', account: 'HL-1', text: 'lead' }]
  expect(wordsOf(texts, asked)).toEqual({ opening: 'book', 'statement.relationship.lead': 'lead' })
})

test('the places of a text are the names in its braces', () => {
  expect(placesIn('Worth {worth}; paid {paid}.')).toEqual(['worth', 'paid'])
  expect(piecesOf('Worth {worth}.')).toEqual([
    { text: 'Worth ', isPlace: false },
    { text: 'worth', isPlace: true },
    { text: '.', isPlace: false },
  ])
})
