import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Currency, exponentOf, parseCurrency } from '../../shared/money/currency.ts'
import { halfEven } from '../../shared/money/half-even.ts'
import { decimalText, type Minor, sumMinor, toMajor, toMinor } from '../../shared/money/money.ts'

const [eur, jpy, kwd] = [currency('EUR'), currency('JPY'), currency('KWD')]

describe('a currency', () => {
  test('is known by its code in any case', () => {
    expect(parseCurrency(' eur ')).toBe('EUR')
    expect([parseCurrency('EURO'), parseCurrency('€'), parseCurrency('ZZZ'), parseCurrency('')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  test('has the decimals of ISO 4217', () => {
    expect(['EUR', 'USD', 'JPY', 'KWD', 'BGN', 'ISK'].map((code) => exponentOf(currency(code)))).toEqual([
      2, 2, 0, 3, 2, 0,
    ])
  })
})

describe('rounding half to even', () => {
  test.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, 0],
    [-1.5, -2],
    [-2.5, -2],
    [2.4999999999999996, 2],
    [2.5000000000000004, 3],
    [0.49999999999999994, 0],
    [-0.49999999999999994, 0],
    [-0.5000000000000001, -1],
    [1e15 + 0.5, 1e15],
    [7, 7],
  ])('%d becomes %d', (value, whole) => {
    expect(halfEven(value) === whole).toBe(true)
  })

  test('is the same on both sides of nought, within half of a unit, and leaves whole numbers alone', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), (value) => {
        expect(halfEven(-value) === -halfEven(value)).toBe(true)
        expect(Math.abs(halfEven(value) - value)).toBeLessThanOrEqual(0.5)
        expect(Number.isInteger(halfEven(value))).toBe(true)
      }),
    )
    fc.assert(fc.property(fc.maxSafeInteger(), (whole) => halfEven(whole) === whole))
  })

  test('takes ties to the even neighbour', () => {
    fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => halfEven(n + 0.5) % 2 === 0))
  })
})

describe('money', () => {
  test('is whole minor units of its currency', () => {
    expect([toMinor(28882.8, eur), toMinor(1250, jpy), toMinor(1.2345, kwd)]).toEqual([2888280, 1250, 1234])
    expect([toMinor(0.125, eur), toMinor(0.375, eur)]).toEqual([12, 38])
    expect([toMajor(2888280 as Minor, eur), toMajor(1250 as Minor, jpy)]).toEqual([28882.8, 1250])
  })

  test('that does not fit in whole minor units is a bug of ours', () => {
    expect(() => toMinor(1e300, eur)).toThrow('fits in whole minor units')
    expect(() => toMinor(Number.NaN, eur)).toThrow('fits in whole minor units')
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER as Minor, 1 as Minor])).toThrow('fits in whole minor units')
  })

  test('adds up', () => {
    expect(sumMinor([])).toBe(0)
    expect(sumMinor([10, 20, -5].map((n) => n as Minor))).toBe(25)
  })

  test('is written in major units with all its decimals', () => {
    const texts = [0, 5, -5, 2888280, -100].map((n) => decimalText(n as Minor, eur))
    expect(texts).toEqual(['0.00', '0.05', '-0.05', '28882.80', '-1.00'])
    expect(decimalText(-12 as Minor, jpy)).toBe('-12')
    expect(decimalText(12 as Minor, kwd)).toBe('0.012')
  })

  test('comes back from its text and from major units unchanged', () => {
    const amount = fc.integer({ min: -1e13, max: 1e13 }).map((n) => n as Minor)
    fc.assert(
      fc.property(amount, fc.constantFrom(eur, jpy, kwd), (minor, of) => {
        expect(toMinor(Number(decimalText(minor, of)), of) === minor).toBe(true)
        expect(toMinor(toMajor(minor, of), of) === minor).toBe(true)
      }),
    )
  })

  test('is never minus nought', () => {
    expect([toMinor(-0.001, eur), toMinor(-0, eur), sumMinor([toMinor(-0.004, eur)])]).toEqual([0, 0, 0])
  })
})

function currency(code: string): Currency {
  const found = parseCurrency(code)
  if (!found) throw new Error(`${code} is a currency`)
  return found
}
