import { expect, test } from 'vitest'
import { day, type Month } from '../../shared/days.ts'
import { type Currency, parseCurrency } from '../../shared/money/currency.ts'
import type { Minor } from '../../shared/money/money.ts'
import { wordsFor } from '../../shared/words-for.ts'
import { gainText } from '../../templates/parts/gain-text.ts'
import { quantity } from '../../templates/parts/quantity.ts'

const euro = parseCurrency('EUR') as Currency
const dinar = parseCurrency('KWD') as Currency
const yen = parseCurrency('JPY') as Currency
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

test('money, numbers and dates follow the region', () => {
  const amount = 123_456_789 as Minor
  const said = (locale: string) => spaced(wordsFor(locale).money(amount, euro))
  expect(said('en-GB')).toBe('€1,234,567.89')
  expect(said('en-US')).toBe('€1,234,567.89')
  expect(said('nl-NL')).toBe('€ 1.234.567,89')
  expect(said('nl-BE')).toBe('€ 1.234.567,89')
  expect(wordsFor('en-US').day(day('2026-03-31'))).toBe('March 31, 2026')
  expect(wordsFor('en-GB').day(day('2026-03-31'))).toBe('31 March 2026')
  expect(wordsFor('nl').day(day('2026-03-31'))).toBe('31 maart 2026')
  expect(wordsFor('nl-NL').month('2026-03' as Month)).toBe('maart 2026')
})

test('a currency has the decimals of its minor unit', () => {
  const words = wordsFor('en-GB')
  expect(words.money(1_234_500 as Minor, yen)).toBe('JP¥1,234,500')
  expect(spaced(words.money(1_234_567 as Minor, dinar))).toBe('KWD 1,234.567')
})

test('a short amount is whole from a thousand on and drops no cents below', () => {
  const short = (minor: number) => wordsFor('en-GB').money(minor as Minor, euro, { short: true })
  expect([short(123_456_789), short(48_050), short(100)]).toEqual(['€1,234,568', '€480.50', '€1'])
})

test('a ratio has two decimals in any currency', () => {
  expect(wordsFor('en-GB').amount(5.2991, yen)).toBe('JP¥5.30')
})

test('plurals are right in both languages', () => {
  const lengths = [
    [1, 1],
    [4, 2],
    [0, 1],
    [2, 0],
  ] as const
  expect(lengths.map(([years, months]) => wordsFor('en').duration(years, months))).toEqual([
    '1 year and 1 month',
    '4 years and 2 months',
    '1 month',
    '2 years',
  ])
  expect(lengths.map(([years, months]) => wordsFor('nl').duration(years, months))).toEqual([
    '1 jaar en 1 maand',
    '4 jaar en 2 maanden',
    '1 maand',
    '2 jaar',
  ])
  expect([wordsFor('en').hours(1), wordsFor('en').hours(12_480.4)]).toEqual(['1 hour', '12,480 hours'])
})

test('Russian counts 1, 2, 5, 21 and a fraction each in its way, by the number as it is printed', () => {
  const words = wordsFor('ru')
  expect([1, 2, 5, 11, 21].map((years) => words.duration(years, 0)).map(spaced)).toEqual([
    ...['1 год', '2 года', '5 лет', '11 лет', '21 год'],
  ])
  expect([0.5, 21, 12_480.3, 47_170.8].map(words.hours).map(spaced)).toEqual([
    ...['0,5 часа', '21 час', '12 480 часов', '47 171 час'],
  ])
  const failures = [1, 2.5, 401.2].map((value) => gainText('outcomes', value, euro, words))
  expect(failures.map(spaced)).toEqual(['1 результат', '2,5 результата', '401 результат'])
  expect(spaced(quantity(1234.4, 'minutes', euro, words))).toBe('1 234 минуты')
})

test('Russian dates, amounts and shares keep together what a line must not part', () => {
  const words = wordsFor('ru-RU')
  expect(words.day(day('2026-03-01'))).toBe('1 марта 2026\u00a0г.')
  expect(words.month('2026-03' as Month)).toBe('март 2026\u00a0г.')
  expect(words.money(123_456_700 as Minor, euro, { short: true })).toBe('1\u00a0234\u00a0567\u00a0€')
  expect(words.percent(0.5)).toBe('50\u00a0%')
})

test('a zero that rounding made has no sign', () => {
  expect(wordsFor('en-GB').number(-0.004)).toBe('0')
})

test('strong stretches of a message are runs of their own', () => {
  expect(wordsFor('en').runs('statement.cover.hours', { text: '12 hours' })).toEqual([
    { text: '12 hours', strong: true },
    { text: ' saved', strong: false },
  ])
})

test('a list keeps the runs of its items', () => {
  const item = (text: string) => [{ text, strong: true }]
  const runs = wordsFor('nl').listOfRuns([item('een'), item('twee'), item('drie')])
  expect(runs.map((run) => run.text).join('')).toBe('een, twee en drie')
  expect(runs.filter((run) => run.strong)).toHaveLength(3)
})

test('a language without messages gets English words with British formats', () => {
  const words = wordsFor('it-IT')
  expect(words.locale).toBe('en-GB')
  expect(words.money(123_400 as Minor, euro)).toBe('€1,234.00')
})

test('a date is the same in any time zone', () => {
  expect(wordsFor('en-GB').day(day('2026-01-01'))).toBe('1 January 2026')
})
