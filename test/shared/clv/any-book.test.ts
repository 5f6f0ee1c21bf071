import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clvFigures } from '../../../electron/engine/commands/clv-explain.ts'
import { clvJson } from '../../../electron/engine/commands/clv-json.ts'
import { treeJson } from '../../../electron/engine/terminal/tree.ts'
import { clvOf } from '../../../shared/clv/clv.ts'
import { type ClvModel, clvModels, conventions, inTurn } from '../../../shared/clv/models.ts'
import { faultsOf } from '../../engine/cli/recompute.ts'
import { clvTerms } from '../../fixtures/customers.ts'
import { randomCustomers } from '../../fixtures/random-customers.ts'

const inTen = fc.integer({ min: 0, max: 10 })
const books = fc.record({
  seed: fc.integer(),
  accounts: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 40, max: 900 })),
  contracts: fc.constantFrom(0, 0, 4, 9, 10),
  ...{ renewing: inTen, ordering: inTen, awkward: inTen },
})
const terms = fc.record({
  discount: fc.constantFrom(0, 0.001, 0.1, 0.5, 10),
  horizon: fc.constantFrom(1, 52, 200),
  retention: fc.constantFrom(null, null, null, 0, 0.8, 1),
  convention: fc.constantFrom(...conventions),
  margin: fc.constantFrom(null, 0.4, -0.2),
})
const models = fc.constantFrom('auto' as const, ...clvModels)

/** Every number in a document is finite; where one is not known there is null. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

test('of any book, by any model and terms, every number is finite, foots, and lies inside its interval', () => {
  const seen = new Map<ClvModel, number>()
  const check = (
    book: Parameters<typeof randomCustomers>[0],
    more: Partial<ReturnType<typeof clvTerms>>,
    model: 'auto' | ClvModel,
  ) => {
    const asked = clvTerms(more)
    const customers = randomCustomers(book, asked)
    const clv = clvOf(customers, model, asked)
    seen.set(clv.model, (seen.get(clv.model) ?? 0) + 1)
    const accounts = [...clv.accounts.values()]
    const json = clvJson(clv, accounts)
    const values = accounts.map((one) => one.clv.value)
    expect(numbersIn(json).filter((value) => !Number.isFinite(value))).toEqual([])
    expect(JSON.stringify(json)).not.toMatch(/NaN|Infinity|undefined/)
    expect(clv.refused.map((one) => one.model)).toEqual(before(clv.model, model))
    for (const { accountId, historic, residual, clv: whole, pAlive } of accounts) {
      const known = historic.value !== null && residual.value !== null
      expect(whole.value).toBe(known ? (historic.value ?? 0) + (residual.value ?? 0) : null)
      if (whole.value === null) expect(whole.missing).not.toEqual([])
      const { low, high } = clv.intervals.of(accountId)
      if (low !== null) expect(low).toBeLessThanOrEqual(whole.value ?? Number.NaN)
      if (high !== null) expect(high).toBeGreaterThanOrEqual(whole.value ?? Number.NaN)
      if (pAlive !== null) expect(pAlive >= 0 && pAlive <= 1).toBe(true)
    }
    expect(clv.under?.(null, null) ?? values).toEqual(values)
    for (const otherwise of [clv.under?.(0.3, null), clv.under?.(0, 1)])
      expect((otherwise ?? []).filter((value) => value !== null && !Number.isSafeInteger(value))).toEqual([])
    for (const one of accounts.slice(0, 3)) {
      const shown = new Map<string, string>()
      const tree = new Set<string>()
      expect(clvFigures(one).flatMap((figure) => faultsOf(treeJson(figure, tree), shown))).toEqual([])
    }
  }
  fc.assert(fc.property(books, terms, models, check), { numRuns: 60, seed: 11 })
  expect([...seen.keys()].toSorted()).toEqual([...clvModels].toSorted())
})

/** The models that are tried before one. */
function before(found: ClvModel, asked: 'auto' | ClvModel): readonly ClvModel[] {
  return inTurn.slice(asked === 'auto' ? 0 : inTurn.indexOf(asked), inTurn.indexOf(found))
}
