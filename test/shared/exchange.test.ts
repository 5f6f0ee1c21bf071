import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../../shared/days.ts'
import type { Currency } from '../../shared/money/currency.ts'
import { exchangeOf, type Rate } from '../../shared/money/exchange.ts'

const [eur, gbp, usd, chf] = ['EUR', 'GBP', 'USD', 'CHF'].map((code) => code as Currency) as [
  Currency,
  Currency,
  Currency,
  Currency,
]

describe('an exchange', () => {
  const rates = [
    rate('2026-02-01', gbp, eur, 1.2),
    rate('2026-01-01', gbp, eur, 1.1),
    rate('2026-01-01', eur, usd, 1.25),
  ]
  const exchange = exchangeOf(rates, eur)

  test('takes the latest rate on or before the day, in whatever order the rates came', () => {
    expect(exchange(gbp, eur, day('2026-01-01'))?.factor).toBe(1.1)
    expect(exchange(gbp, eur, day('2026-01-31'))?.factor).toBe(1.1)
    expect(exchange(gbp, eur, day('2026-02-01'))?.factor).toBe(1.2)
    expect(exchange(gbp, eur, day('2030-02-01'))?.factor).toBe(1.2)
  })

  test('does not take a later rate', () => {
    expect(exchange(gbp, eur, day('2025-12-31'))).toBeNull()
  })

  test('takes the inverse where only the opposite is given', () => {
    expect(exchange(usd, eur, day('2026-01-15'))?.factor).toBe(0.8)
    expect(exchange(eur, gbp, day('2026-02-15'))?.factor).toBeCloseTo(1 / 1.2, 15)
  })

  test('prefers a straight rate to a newer opposite one', () => {
    const both = exchangeOf([rate('2026-01-01', gbp, eur, 1.1), rate('2026-03-01', eur, gbp, 0.5)], eur)
    expect(both(gbp, eur, day('2026-03-31'))?.factor).toBe(1.1)
    expect(both(gbp, eur, day('2026-03-31'))?.rates.map((each) => each.ref.row)).toEqual([2])
  })

  test('goes through the currency of the book, and names both rates', () => {
    const found = exchange(gbp, usd, day('2026-02-10'))
    expect(found?.factor).toBeCloseTo(1.2 * 1.25, 12)
    expect(found?.rates.map((each) => each.rate)).toEqual([1.2, 1.25])
  })

  test('does not go through any other currency', () => {
    expect(exchangeOf(rates, chf)(gbp, usd, day('2026-02-10'))).toBeNull()
  })

  test('has nothing for a currency without a rate: that is no guess and no one', () => {
    expect(exchange(chf, eur, day('2026-02-10'))).toBeNull()
    expect(exchange(gbp, chf, day('2026-02-10'))).toBeNull()
  })

  test('needs no rate for the same currency', () => {
    expect(exchange(chf, chf, day('1999-01-01'))).toEqual({ factor: 1, rates: [] })
  })

  test('finds the same rate as looking through all of them', () => {
    const some = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(some, fc.integer({ min: -10, max: 420 }), (offsets, at) => {
        const start = day('2025-01-01')
        const given = offsets.map((n) => rate(addDays(start, n), gbp, eur, 1 + n / 100))
        const before = offsets.filter((n) => n <= at)
        const expected = before.length === 0 ? undefined : 1 + Math.max(...before) / 100
        expect(exchangeOf(given, eur)(gbp, eur, addDays(start, at))?.factor).toBe(expected)
      }),
    )
  })
})

function rate(on: string, from: Currency, to: Currency, value: number): Rate {
  return { day: day(on), from, to, rate: value, ref: { batch: 1, file: 'rates.csv', row: 2 } }
}
