import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completedBatchesWith, listBatches, undoBatch, type Values } from '../../../electron/engine/store/batches.ts'
import { readAccount } from '../../../electron/engine/store/facts.ts'
import { day } from '../../../shared/days.ts'
import { contentOfBook, modelOf, monthsFromRows, monthsStored, type Past } from './book-model.ts'
import { acme, bookWithAccounts, got, importRows, kinds, measured, reports, scratchBook } from './scratch.ts'

const order = { order_id: 'O-1', account_id: 'ACME', date: '2026-01-15', revenue: 100 }

describe('undoing a batch', () => {
  test('removes what it inserted and restores what it replaced', () => {
    const book = bookWithAccounts()
    importRows(book, 'orders', [order], 'first.csv')
    const before = contentOfBook(book)
    const { batch } = importRows(book, 'orders', [
      { ...order, revenue: 130.1 },
      { ...order, order_id: 'O-2' },
    ])
    expect(undoBatch(book, batch)).toEqual({ ok: true, value: { restored: 1, removed: 1 } })
    expect(contentOfBook(book)).toEqual(before)
    expect(listBatches(book).map(({ undone }) => undone)).toEqual([false, false, false, true])
  })

  test('restores all that one row of a file replaced', () => {
    const book = bookWithAccounts()
    const rows = ['2026-01-05', '2026-01-06', '2026-02-01'].map((date, n) => measured(date, n + 1))
    importRows(book, 'measurements', rows, 'first.csv', 3)
    const before = [contentOfBook(book), monthsStored(book)]
    const changed = rows.map((row) => ({ ...row, actual: 9 }))
    const { batch, outcomes } = importRows(book, 'measurements', changed, 'second.csv', 3)
    expect(outcomes.map(({ kind }) => kind)).toEqual(['updated', 'updated', 'updated'])
    expect(undoBatch(book, batch)).toEqual({ ok: true, value: { restored: 3, removed: 0 } })
    expect([contentOfBook(book), monthsStored(book)]).toEqual(before)
  })

  test('restores an account that orders refer to', () => {
    const book = bookWithAccounts()
    const { batch } = importRows(book, 'accounts', [{ ...acme, name: 'Acme Ltd' }])
    importRows(book, 'orders', [order])
    expect(undoBatch(book, batch)).toEqual({ ok: true, value: { restored: 1, removed: 0 } })
    expect(readAccount(book, 'ACME', day('2026-12-31'))).toMatchObject({ account: { name: 'Acme' }, orders: [{}] })
  })

  test('restores numbers to the last bit', () => {
    const book = bookWithAccounts()
    const odd = [0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, 123_456_789.123_456_79, -7.000000000000001]
    const rows = odd.map((revenue, n) => ({ ...order, order_id: `O-${n}`, revenue }))
    importRows(book, 'orders', rows)
    const { batch } = importRows(
      book,
      'orders',
      rows.map((row) => ({ ...row, revenue: 1 })),
    )
    got(undoBatch(book, batch))
    const { orders } = readAccount(book, 'ACME', day('2026-12-31')) ?? { orders: [] }
    expect(orders.map(({ revenue }) => revenue)).toEqual(odd)
  })

  test('lets its file be imported again', () => {
    const book = bookWithAccounts()
    const { batch } = importRows(book, 'orders', [order])
    const { hash } =
      book.db.prepare<[number], { hash: string }>('SELECT hash FROM batches WHERE id = ?').get(batch) ?? {}
    expect(completedBatchesWith(book, hash ?? '', ['orders'])).toMatchObject([{ batch }])
    got(undoBatch(book, batch))
    expect(completedBatchesWith(book, hash ?? '', ['orders'])).toEqual([])
    expect(kinds(importRows(book, 'orders', [order]))).toEqual(['inserted'])
  })

  test('is refused twice, and for a batch that never was', () => {
    const book = bookWithAccounts()
    const { batch } = importRows(book, 'orders', [order])
    got(undoBatch(book, batch))
    expect(undoBatch(book, batch)).toMatchObject({ ok: false, problem: { code: 'batch-undone' } })
    expect(undoBatch(book, 99)).toMatchObject({ ok: false, problem: { code: 'unknown-batch' } })
  })
})

describe('a batch that a later one builds on is kept, and the later one named:', () => {
  type Case = readonly [
    string,
    'accounts' | 'indicators' | 'orders',
    readonly Values[],
    Parameters<typeof importRows>[1],
    readonly Values[],
  ]
  const cases: readonly Case[] = [
    ['one that changed a row', 'orders', [order], 'orders', [{ ...order, revenue: 7 }]],
    ['one that repeated a row', 'orders', [order], 'orders', [order, { ...order, order_id: 'O-9' }]],
    [
      'one with orders of its account',
      'accounts',
      [{ ...acme, account_id: 'NEW' }],
      'orders',
      [{ ...order, account_id: 'NEW' }],
    ],
    [
      'one with assumptions for its account',
      'accounts',
      [{ ...acme, account_id: 'NEW' }],
      'assumptions',
      [{ indicator_key: '*', scope: 'account:NEW' }],
    ],
    [
      'one with measurements of its indicator',
      'indicators',
      [{ ...reports, key: 'new' }],
      'measurements',
      [measured('2026-01-05', 1, { indicator_key: 'new' })],
    ],
    [
      'one with costs driven by its indicator',
      'indicators',
      [{ ...reports, key: 'new' }],
      'costs',
      [{ date: '2026-01-05', amount: 1, driver: 'indicator:new' }],
    ],
    [
      'one with a part of its indicator',
      'indicators',
      [{ ...reports, key: 'new' }],
      'indicators',
      [{ ...reports, key: 'part', part_of: 'new' }],
    ],
  ]
  test.each(cases)('%s', (_, table, rows, laterTable, laterRows) => {
    const book = bookWithAccounts()
    const { batch } = importRows(book, table, rows, 'first.csv')
    const later = importRows(book, laterTable, laterRows, 'later.csv')
    const refusal = undoBatch(book, batch)
    expect(refusal).toMatchObject({ ok: false, problem: { code: 'batch-needed' } })
    expect(refusal.ok ? '' : refusal.problem.message).toContain(`batch ${later.batch} (later.csv)`)
    got(undoBatch(book, later.batch))
    expect(undoBatch(book, batch)).toMatchObject({ ok: true })
  })

  test('the step between two that would make an indicator part of its own part stays', () => {
    const book = scratchBook()
    const [a, b] = [
      { ...reports, key: 'a' },
      { ...reports, key: 'b' },
    ]
    importRows(book, 'indicators', [a, b])
    importRows(book, 'indicators', [{ ...a, part_of: 'b' }])
    const { batch } = importRows(book, 'indicators', [a], 'between.csv')
    expect(kinds(importRows(book, 'indicators', [{ ...b, part_of: 'a' }]))).toEqual(['updated'])
    expect(undoBatch(book, batch)).toMatchObject({ ok: false, problem: { code: 'batch-needed' } })
  })

  test('a row that moved away and back again still knows its account', () => {
    const book = bookWithAccounts()
    const { batch } = importRows(book, 'accounts', [{ ...acme, account_id: 'NEW' }])
    importRows(book, 'orders', [{ ...order, account_id: 'NEW' }])
    importRows(book, 'orders', [order])
    expect(undoBatch(book, batch)).toMatchObject({ ok: false, problem: { code: 'batch-needed' } })
  })
})

describe('after any imports and undos', () => {
  test('the book is what the batches left in it make, and its monthly sums are those of its rows', () => {
    void fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: anImport }, { weight: 3, arbitrary: anUndo }), { maxLength: 14 }),
        (steps) => {
          const book = scratchBook()
          const past: Past[] = []
          const add = (table: Past['table'], rows: readonly Values[], each = 1) => {
            const { batch, outcomes } = importRows(book, table, rows, undefined, each)
            past.push({ batch, table, rows, outcomes, each })
          }
          add('accounts', [
            { account_id: 'A', name: 'x' },
            { account_id: 'B', name: 'x' },
          ])
          add('indicators', [
            { ...reports, key: 'i' },
            { ...reports, key: 'j' },
          ])
          for (const step of steps) {
            if (step.kind === 'import') add(step.table, step.rows, step.each)
            else {
              const batch = past[step.nth % Math.max(1, past.length)]
              if (batch && undoBatch(book, batch.batch).ok) past.splice(past.indexOf(batch), 1)
            }
            expect(contentOfBook(book)).toEqual(modelOf(past))
            expect(monthsStored(book)).toEqual(monthsFromRows(book))
          }
          expect(book.db.pragma('foreign_key_check')).toEqual([])
          book.close()
        },
      ),
      { numRuns: 150 },
    )
  })
})

const accountId = fc.constantFrom('A', 'B')
const indicatorKey = fc.constantFrom('i', 'j')
const date = fc.constantFrom('2026-01-05', '2026-01-06', '2026-02-01')
const number = fc.constantFrom(0.1, 0.2, 0.3, 1e9, -4)
const maybe = (...of: readonly string[]) => fc.constantFrom(null, null, ...of)

const accountRow = fc.record({ account_id: accountId, name: fc.constantFrom('x', 'y') })
const indicatorRow = fc.record({
  key: indicatorKey,
  name: fc.constantFrom('x', 'y'),
  outcome: fc.constant('o'),
  measure: fc.constant('count'),
  part_of: maybe('i', 'j'),
})
const orderRow = fc.record({ order_id: fc.constantFrom('1', '2', '3'), account_id: accountId, date, revenue: number })
const costRow = fc.record({
  id: maybe('1'),
  account_id: maybe('A', 'B'),
  date,
  amount: number,
  driver: maybe('indicator:i'),
})
const measurementRow = fc.record({
  id: maybe('1', '2'),
  account_id: accountId,
  indicator_key: indicatorKey,
  date,
  actual: number,
  volume: fc.constantFrom(null, 0, 2, 0.7),
  currency: maybe('EUR'),
})

const anImport = fc.oneof(
  ...(
    [
      ['accounts', accountRow],
      ['indicators', indicatorRow],
      ['orders', orderRow],
      ['costs', costRow],
      ['measurements', measurementRow],
      ['measurements', measurementRow],
    ] as const
  ).map(([table, row]) =>
    fc.record({
      kind: fc.constant('import' as const),
      table: fc.constant(table),
      rows: fc.array<Values>(row, { minLength: 1, maxLength: 8 }),
      each: fc.constantFrom(1, 1, 2, 3),
    }),
  ),
)
const anUndo = fc.record({ kind: fc.constant('undo' as const), nth: fc.nat(13) })
