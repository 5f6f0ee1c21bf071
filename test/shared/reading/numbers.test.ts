import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalEvidence, readNumber } from '../../../shared/reading/numbers.ts'

test.each([
  ['1234.56', 1234.56],
  ['1,234.56', 1234.56],
  ['1,234,567', 1234567],
  ["1'234.50", 1234.5],
  ['1’234.50', 1234.5],
  ['$1,234.50', 1234.5],
  ['EUR 12', 12],
  ['12 EUR', 12],
  ['(12.00)', -12],
  ['(€ 12)', -12],
  ['-12', -12],
  ['−12', -12],
  ['12-', -12],
  ['€ -5', -5],
  ['-€ 5', -5],
  ['+3', 3],
  ['.5', 0.5],
  ['82%', 0.82],
  ['29.9 %', 0.299],
  ['1.5e3', 1500],
  ['-0', 0],
])('%s is read in a column with a decimal point', (text, value) => {
  expect(readNumber(text, 'point')).toBe(value)
})

test.each([
  ['1.234,56', 1234.56],
  ['1 234,56', 1234.56],
  ['1\u00a0234,56', 1234.56],
  ['1\u202f234,56', 1234.56],
  ["1'234,50", 1234.5],
  ['€ 1.234,56', 1234.56],
  ['1.234.567', 1234567],
  ['12,50 €', 12.5],
  ['(12,00)', -12],
  ['29,9%', 0.299],
  ['1,5e3', 1500],
])('%s is read in a column with a decimal comma', (text, value) => {
  expect(readNumber(text, 'comma')).toBe(value)
})

test.each([
  'NaN',
  'Infinity',
  '0x1F',
  'abc',
  '',
  '12.',
  '--1',
  '(-1)',
  '-1-',
  '(1',
  '1.234.56',
  '1,23,4',
  '1 23',
  "1'234,567 8",
  'ABC 12',
  'EUR 12 EUR',
  '1e3%',
  '1_000',
  '1 '.repeat(40),
])('%s is not a number', (text) => {
  expect(readNumber(text, 'point')).toBe('not-a-number')
  expect(readNumber(text, 'comma')).toBe('not-a-number')
})

test('a number written the other way round is told from no number', () => {
  expect(readNumber('1.234,56', 'point')).toBe('other-decimal')
  expect(readNumber('1,234.56', 'comma')).toBe('other-decimal')
})

test('a number beyond what a double holds to the cent is too large', () => {
  expect(readNumber('1e400', 'point')).toBe('too-large')
  expect(readNumber('1000000000000000', 'comma')).toBe('too-large')
  expect(readNumber('999999999999999', 'comma')).toBe(999_999_999_999_999)
})

test.each([
  ['1,234', 'undecided'],
  ['1.234', 'undecided'],
  ['-1.234', 'undecided'],
  ['€ 1.234', 'undecided'],
  ['0.125', 'point'],
  ['0,125', 'comma'],
  ['1234.567', 'point'],
  ['1.5', 'point'],
  ['1,5', 'comma'],
  ['1,234,567', 'point'],
  ['1.234.567', 'comma'],
  ['1.234e3', 'point'],
  ['1 234', 'either'],
  ['12', 'either'],
  ['82%', 'either'],
  ['abc', 'none'],
])('%s says %s about its column', (text, evidence) => {
  expect(decimalEvidence(text)).toBe(evidence)
})

const conventions = fc.constantFrom(
  { decimal: 'point', locale: 'en-GB' },
  { decimal: 'comma', locale: 'de-DE' },
  { decimal: 'comma', locale: 'fr-FR' },
  { decimal: 'comma', locale: 'ru-RU' },
  { decimal: 'point', locale: 'de-CH' },
)
const amounts = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 })

test('a number formatted as people of a country write it is read back, and never speaks for the other convention', () => {
  fc.assert(
    fc.property(conventions, amounts, fc.integer({ min: 0, max: 4 }), ({ decimal, locale }, whole, places) => {
      const value = Number(`${whole}e-${places}`)
      const text = value.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places })
      const [own, other] = decimal === 'point' ? (['point', 'comma'] as const) : (['comma', 'point'] as const)
      expect(readNumber(text, own)).toBe(value || 0)
      expect(decimalEvidence(text)).not.toBe(other)
    }),
  )
})

test('a text whose reading depends on the convention is never taken for certain', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-(]?\d{0,4}([.,' ]\d{1,4}){0,3}[)%]?$/), (text) => {
      const [point, comma] = [readNumber(text, 'point'), readNumber(text, 'comma')]
      const evidence = decimalEvidence(text)
      if (typeof point === 'number' && typeof comma === 'number') {
        expect(evidence).toBe(point === comma ? 'either' : 'undecided')
      }
      if (typeof point === 'string' && typeof comma === 'string') expect(['none', 'either']).toContain(evidence)
    }),
    { numRuns: 2000 },
  )
})
