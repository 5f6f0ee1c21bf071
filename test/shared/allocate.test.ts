import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, portions } from '../../shared/allocate.ts'

const amount = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.maxSafeInteger())
const weight = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ min: 0, max: 1e308, noNaN: true, noDefaultInfinity: true }),
)
const shares = fc
  .array(weight, { minLength: 1, maxLength: 50 })
  .map((weights) => weights.map((each, n) => ({ id: `account-${n}`, weight: each })))

describe('an amount allocated by weights', () => {
  test('gives what is left to the largest remainders, ties by id', () => {
    expect([...allocate(100, equal('c', 'a', 'b'))]).toEqual([
      ['c', 33],
      ['a', 34],
      ['b', 33],
    ])
    expect([...allocate(10, of({ a: 1, b: 2, c: 4 })).values()]).toEqual([1, 3, 6])
    expect([...allocate(5, equal('b', 'a', 'd', 'c')).entries()].toSorted()).toEqual([
      ['a', 2],
      ['b', 1],
      ['c', 1],
      ['d', 1],
    ])
  })

  test('mirrors a negative amount', () => {
    expect([...allocate(-100, equal('a', 'b', 'c')).values()]).toEqual([-34, -33, -33])
    fc.assert(
      fc.property(amount, shares, (of, by) => {
        const mirrored = [...allocate(-of, by).values()].map((part) => -part || 0)
        expect([...allocate(of, by).values()]).toEqual(mirrored)
      }),
    )
  })

  test('is shared equally where all weights are nought', () => {
    expect([...allocate(7, of({ a: 0, b: 0 })).values()]).toEqual([4, 3])
  })

  test('adds up exactly', () => {
    fc.assert(
      fc.property(amount, shares, (of, by) => {
        const parts = [...allocate(of, by).values()]
        expect(parts.every(Number.isInteger)).toBe(true)
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(of))
      }),
      { numRuns: 1000 },
    )
  })

  test('never gives anybody the other sign, nor anything for no weight beside a weight', () => {
    fc.assert(
      fc.property(amount, shares, (of, by) => {
        const weighted = by.some((share) => share.weight > 0)
        for (const [id, part] of allocate(of, by)) {
          expect(Object.is(part, -0)).toBe(false)
          expect(part === 0 || part > 0 === of > 0).toBe(true)
          const none = by.find((share) => share.id === id)?.weight === 0
          if (weighted && none) expect(part).toBe(0)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps within one unit of the exact share', () => {
    const small = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), small, (whole, weights) => {
        const all = weights.reduce((sum, each) => sum + each, 0)
        fc.pre(all > 0)
        const parts = allocate(
          whole,
          weights.map((each, n) => ({ id: String(n), weight: each })),
        )
        for (const [n, each] of weights.entries()) {
          expect(Math.abs((parts.get(String(n)) ?? Number.NaN) - (whole * each) / all)).toBeLessThan(1)
        }
      }),
    )
  })

  test('does not depend on the order of the shares', () => {
    fc.assert(
      fc.property(amount, shares, (whole, by) => {
        expect([...allocate(whole, by.toReversed())].toReversed()).toEqual([...allocate(whole, by)])
      }),
      { numRuns: 1000 },
    )
  })

  test('knows a tie between unequal weights', () => {
    // 48/180 and 38/180 come out even; 45/180 and 49/180 leave a half each, which goes to the lower id.
    expect([...allocate(278559450, of({ a: 48, b: 45, c: 49, d: 38 })).values()]).toEqual([
      74282520, 69639863, 75830072, 58806995,
    ])
  })

  test('comes to what exact whole numbers come to, on either side of what a double holds', () => {
    const amounts = fc.integer({ min: 0, max: 40 }).chain((bits) => fc.integer({ min: 0, max: 2 ** bits }))
    const weights = fc.integer({ min: 0, max: 30 }).chain((bits) => whole(2 ** bits))
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        fc.pre(by.some((weight) => weight > 0))
        const all = by.reduce((sum, weight) => sum + BigInt(weight), 0n)
        const parts = by.map((weight, n) => ({ n, product: BigInt(amount) * BigInt(weight) }))
        const left = parts.reduce((rest, { product }) => rest - product / all, BigInt(amount))
        const first = parts.toSorted((a, b) => Number((b.product % all) - (a.product % all)) || a.n - b.n)
        const raised = new Set(first.slice(0, Number(left)).map(({ n }) => n))
        const expected = parts.map(({ n, product }) => Number(product / all) + (raised.has(n) ? 1 : 0))
        const ids = by.map((_, n) => String.fromCharCode(97 + n))
        expect([...portions(amount, ids, Float64Array.from(by))]).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('wants whole amounts, somebody, and weights that are not negative', () => {
    expect(() => allocate(1.5, equal('a'))).toThrow('whole amounts')
    expect(() => allocate(1, [])).toThrow('somebody')
    expect(() => allocate(1, of({ a: -1 }))).toThrow('not negative')
  })
})

function whole(max: number) {
  return fc.array(fc.integer({ min: 0, max }), { minLength: 1, maxLength: 20 })
}

function equal(...ids: readonly string[]) {
  return ids.map((id) => ({ id, weight: 1 }))
}

function of(weights: Readonly<Record<string, number>>) {
  return Object.entries(weights).map(([id, each]) => ({ id, weight: each }))
}
