import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { figuresOf } from '../../../electron/engine/commands/value.ts'
import { type Tree, treeJson } from '../../../electron/engine/terminal/tree.ts'
import { type SmallBook, smallBooks, valued } from '../../shared/value/random-book.ts'
import { counterpart, type Desk, desk, jsonOf } from './counterpart.ts'
import { faultsOf, recompute } from './recompute.ts'
import { makeSample } from './sample-file.ts'

type Explained = {
  readonly accounts: readonly (Readonly<Record<string, unknown>> & {
    readonly accountId: string
    readonly explain: readonly Tree[]
  })[]
}

const day = ['--as-of', '2026-03-31']

describe('the working of the sample', () => {
  const place: Desk = desk()
  const book = place.at('sample.counterpart')
  const ids: string[] = []
  beforeAll(async () => {
    await makeSample(book)
    const all = await jsonOf<Explained>('value', book, ...day)
    ids.push(...all.accounts.map((one) => one.accountId))
  })
  afterAll(() => place.clear())

  const explained = async (id: string, window: string) => {
    const said = await jsonOf<Explained>('value', book, ...day, '--explain', '--account', id, '--window', window)
    return said.accounts[0]
  }

  test.each(['relationship', 'term', 'year'])('of every figure over the %s comes to the figure', async (window) => {
    expect(ids.length).toBeGreaterThan(24)
    const counted = { figures: 0, faults: [] as string[] }
    for (const id of ids) {
      const shown = new Map<string, string>()
      for (const tree of (await explained(id, window))?.explain ?? []) {
        counted.figures += sizeOf(tree)
        counted.faults.push(...faultsOf(tree, shown))
      }
    }
    expect(counted.faults.slice(0, 20)).toEqual([])
    expect(counted.figures).toBeGreaterThan(10_000)
  })

  test('begins with the very figures of the account, in minor units', async () => {
    const account = await explained('HL-1001', 'relationship')
    const roots = new Map((account?.explain ?? []).map((tree) => [tree.id.split('/').slice(1).join('/'), tree.value]))
    for (const name of ['hours', 'hoursSooner', 'outcomes', 'returnPerUnit', 'roi'])
      expect(roots.get(name), name).toBe(account?.[name])
    for (const name of ['money', 'worth', 'paid', 'presentValue', 'presentPaid', 'promised'])
      expect(roots.get(name), name).toBe(Math.round(Number(account?.[name]) * 100))
  })

  test('reaches the files that the worth and what was paid came from', async () => {
    const account = await explained('HL-1001', 'relationship')
    const files = new Set((account?.explain ?? []).flatMap(filesOf))
    const expected = ['assumptions', 'contracts', 'costs', 'invoices', 'shipment-measurements', 'ticket-measurements']
    expect([...files].toSorted()).toEqual(expected.map((name) => `${name}.csv`))
  })

  test('is printed as a tree, down to file and row', async () => {
    const { exit, out } = await counterpart('value', book, ...day, '--explain', '--account', 'HL-1001')
    expect(exit).toBe(0)
    expect(out).toMatch(/^HL-1001 Brouwer & Zonen/)
    expect(out).toMatch(/└─ .*\[shipment-measurements\.csv row \d+, batch \d+\]/)
    expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/)
  })
})

describe('the working of any small book', () => {
  test('comes to its figures: other currencies, no baselines, losses and rows without volume among them', () => {
    const check = (book: SmallBook, window: 'relationship' | 'year', splitUp: boolean) => {
      const shown = new Map<string, string>()
      const seen = new Set<string>()
      const figures = figuresOf({ value: valued(book, window, splitUp) })
      expect(figures.flatMap((figure) => faultsOf(treeJson(figure, seen), shown))).toEqual([])
    }
    fc.assert(fc.property(smallBooks, fc.constantFrom('relationship', 'year'), fc.boolean(), check), { numRuns: 300 })
  })
})

describe('the check itself', () => {
  const leaf: Tree = {
    ...{ id: 'a', label: 'a', unit: { kind: 'number' }, value: 2, missing: [], from: [] },
    made: { kind: 'given', rows: [{ batch: 1, file: 'a.csv', row: 2 }] },
  }
  const sum: Tree = { ...leaf, id: 'sum', value: 4, made: { kind: 'sum' }, from: [leaf, leaf] }

  test('finds a sum that does not foot', () => {
    expect(faultsOf(sum)).toEqual([])
    expect(faultsOf({ ...sum, value: 5 })).toEqual(['sum: sum gives 4 and not 5'])
    expect(recompute({ ...sum, made: { kind: 'product' } })).toBe(4)
    expect(recompute({ ...sum, made: { kind: 'difference' } })).toBe(0)
    expect(recompute({ ...sum, made: { kind: 'ratio' } })).toBe(1)
  })

  test('finds a number from nowhere, and a working that is another figure’s', () => {
    expect(faultsOf({ ...leaf, made: { kind: 'given', rows: [] } })).toHaveLength(1)
    expect(faultsOf({ ...leaf, made: { kind: 'model', formula: 'x' } })).toHaveLength(1)
    const again: Tree = { ...sum, from: [], workingAbove: true }
    expect(faultsOf({ ...sum, id: 'top', value: 8, from: [sum, again] })).toEqual([])
    expect(faultsOf({ ...sum, id: 'top', value: 7, from: [sum, { ...again, value: 3 }] })).toHaveLength(1)
  })
})

function sizeOf(tree: Tree): number {
  return tree.from.reduce((count, part) => count + sizeOf(part), 1)
}

function filesOf(tree: Tree): readonly string[] {
  const own = tree.made.kind === 'given' ? tree.made.rows.map((row) => row.file) : []
  return [...own, ...tree.from.flatMap(filesOf)]
}
