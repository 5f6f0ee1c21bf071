import { describe, expect, test } from 'vitest'
import { beginBatch, completedBatchesWith, listBatches } from '../../../electron/engine/store/batches.ts'
import { readAccount, readAccountIds } from '../../../electron/engine/store/facts.ts'
import { day } from '../../../shared/days.ts'
import { inEnglish } from '../../../shared/sentences/english.ts'
import { tables } from '../../../shared/tables.ts'
import { acme, bookWithAccounts, importRows, kinds, measured, reports, scratchBook, whole } from './scratch.ts'

const order = { order_id: 'O-1', account_id: 'ACME', date: '2026-01-15', revenue: 100 }
const cost = { account_id: 'ACME', date: '2026-01-15', amount: 10, kind: 'support' }

describe('an import', () => {
  test('inserts what is new, updates what changed and leaves alone what is the same', () => {
    const book = bookWithAccounts()
    const second = { ...order, order_id: 'O-2' }
    expect(kinds(importRows(book, 'orders', [order, second]))).toEqual(['inserted', 'inserted'])
    const again = importRows(book, 'orders', [order, { ...second, revenue: 120 }, { ...order, order_id: 'O-3' }])
    expect(kinds(again)).toEqual(['unchanged', 'updated', 'inserted'])
    const { orders } = read(book)
    expect(orders.map(({ orderId, revenue, ref }) => [orderId, revenue, ref.batch, ref.row])).toEqual([
      ['O-1', 100, again.batch - 1, 2],
      ['O-2', 120, again.batch, 3],
      ['O-3', 100, again.batch, 4],
    ])
  })

  test('moves a row whose account and day changed', () => {
    const book = bookWithAccounts()
    importRows(book, 'orders', [order])
    importRows(book, 'orders', [{ ...order, account_id: 'BETA', date: '2026-02-01' }])
    expect(read(book).orders).toEqual([])
    expect(read(book, 'BETA').orders).toMatchObject([{ orderId: 'O-1', day: '2026-02-01', currency: 'USD' }])
  })

  test('is nothing at all after a rollback', () => {
    const book = scratchBook()
    const source = { file: 'a.csv', hash: 'h', table: 'accounts', preset: null, at: 'now' } as const
    const batch = beginBatch(book, source)
    expect(batch.put(2, whole('accounts', acme))).toEqual({ kind: 'inserted' })
    batch.rollback()
    expect([readAccountIds(book), listBatches(book)]).toEqual([[], []])
  })

  test('is listed with its file, its table and how many rows it had', () => {
    const book = scratchBook()
    const { batch } = importRows(book, 'accounts', [acme], 'crm.csv')
    const at = '2026-03-31T12:00:00Z'
    expect(listBatches(book)).toEqual([
      { batch, file: 'crm.csv', table: 'accounts', preset: null, at, rows: 1, undone: false },
    ])
  })

  test('of a content seen before is recognised for its table only', () => {
    const book = scratchBook()
    const source = { file: 'a.csv', hash: 'abc', table: 'accounts', preset: null, at: 'now' } as const
    const batch = beginBatch(book, source)
    batch.commit(0)
    expect(completedBatchesWith(book, 'abc', ['accounts', 'orders'])).toMatchObject([{ batch: batch.id }])
    expect(completedBatchesWith(book, 'abc', ['orders'])).toEqual([])
    expect(completedBatchesWith(book, 'abd', ['accounts'])).toEqual([])
  })

  test('stores every column of every table', () => {
    const book = bookWithAccounts()
    for (const table of tables) {
      const row = Object.fromEntries(
        table.columns.map((column) => [column.name, sampleOf(column.name, column.type.kind)]),
      )
      expect(kinds(importRows(book, table.name, [row], `${table.name}-full.csv`)), table.name).toEqual(['inserted'])
      expect(kinds(importRows(book, table.name, [row], `${table.name}-full.csv`)), table.name).toEqual(['unchanged'])
      for (const column of table.columns) {
        const isKey = table.key.kind === 'id-or-words' ? column.name === 'id' : table.key.columns.includes(column.name)
        const { kind } = column.type
        if (isKey || !['text', 'number', 'day'].includes(kind) || column.name === 'part_of') continue
        const changed = { ...row, [column.name]: kind === 'number' ? 0.25 : kind === 'day' ? '2026-02-02' : 'other' }
        expect(kinds(importRows(book, table.name, [changed])), `${table.name}.${column.name}`).toEqual(['updated'])
        importRows(book, table.name, [row])
      }
    }
  })
})

describe('rows without an id', () => {
  test('are as many as the file has, though their words are equal', () => {
    const book = bookWithAccounts()
    expect(kinds(importRows(book, 'costs', [cost, cost, cost]))).toEqual(['inserted', 'inserted', 'inserted'])
    expect(read(book).costs.map(({ amount, key }) => [amount, key])).toHaveLength(3)
  })

  test('change nothing when the same file comes again', () => {
    const book = bookWithAccounts()
    importRows(book, 'measurements', [measured('2026-01-05', 3), measured('2026-01-05', 3), measured('2026-01-06', 1)])
    const again = [measured('2026-01-05', 3), measured('2026-01-06', 1), measured('2026-01-05', 3)]
    expect(kinds(importRows(book, 'measurements', again))).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  test('are known by their words and place, so a new number updates and a third row is new', () => {
    const book = bookWithAccounts()
    importRows(book, 'costs', [cost, { ...cost, amount: 20 }])
    const again = importRows(book, 'costs', [cost, { ...cost, amount: 21 }, { ...cost, amount: 30 }])
    expect(kinds(again)).toEqual(['unchanged', 'updated', 'inserted'])
    expect(read(book).costs.map(({ amount }) => amount)).toEqual([10, 21, 30])
  })

  test('are others than rows with an id', () => {
    const book = bookWithAccounts()
    const rows = [measured('2026-01-05', 3), measured('2026-01-05', 3, { id: 'M-1' })]
    expect(kinds(importRows(book, 'measurements', rows))).toEqual(['inserted', 'inserted'])
    const moved = importRows(book, 'measurements', [measured('2026-02-07', 4, { id: 'M-1', evidence: 'confirmed' })])
    expect(kinds(moved)).toEqual(['updated'])
    expect(read(book).groups.map(({ month, rows: n, evidence }) => [month, n, evidence])).toEqual([
      ['2026-01', 1, null],
      ['2026-02', 1, 'confirmed'],
    ])
  })

  test('of costs may name no account: they are shared', () => {
    const book = bookWithAccounts()
    const shared = { date: '2026-01-31', amount: 500, driver: 'indicator:reports' }
    expect(kinds(importRows(book, 'costs', [shared]))).toEqual(['inserted'])
    expect(read(book).costs).toEqual([])
  })
})

describe('a row is refused', () => {
  test('when its key came before in the file, whether that row was new, changed or the same', () => {
    const book = bookWithAccounts()
    const [same, changed, fresh] = [order, { ...order, order_id: 'O-2' }, { ...order, order_id: 'O-3' }]
    importRows(book, 'orders', [same, changed])
    const rows = [same, { ...changed, revenue: 5 }, fresh, same, changed, fresh]
    const imported = importRows(book, 'orders', rows)
    const expected = ['unchanged', 'updated', 'inserted', 'duplicate-key', 'duplicate-key', 'duplicate-key']
    expect(kinds(imported)).toEqual(expected)
    const messages = imported.outcomes.map((outcome) => (outcome.kind === 'problem' ? inEnglish(outcome.what) : ''))
    expect(messages[3]).toMatch(/^Row 2 .*order_id "O-1".*\.$/)
    expect(messages[4]).toMatch(/^Row 3 /)
    expect(messages[5]).toMatch(/^Row 4 /)
  })

  test('when its id came before in the file', () => {
    const book = bookWithAccounts()
    const rows = [measured('2026-01-05', 3, { id: 'M-1' }), measured('2026-02-05', 3, { id: 'M-1' })]
    expect(kinds(importRows(book, 'measurements', rows))).toEqual(['inserted', 'duplicate-key'])
  })

  test('when a key of several columns with an empty one came before', () => {
    const book = bookWithAccounts()
    const assumption = { indicator_key: 'reports', scope: '*', baseline: 8 }
    const rows = [assumption, { ...assumption, baseline: 9 }, { ...assumption, valid_from: '2026-01-01' }]
    expect(kinds(importRows(book, 'assumptions', rows))).toEqual(['inserted', 'duplicate-key', 'inserted'])
  })

  test.each([
    ['orders', { ...order, account_id: 'NOBODY' }, 'unknown-account', 'account_id'],
    ['measurements', measured('2026-01-05', 1, { account_id: 'NOBODY' }), 'unknown-account', 'account_id'],
    ['measurements', measured('2026-01-05', 1, { indicator_key: 'none' }), 'unknown-indicator', 'indicator_key'],
    ['assumptions', { indicator_key: 'none', scope: '*' }, 'unknown-indicator', 'indicator_key'],
    ['assumptions', { indicator_key: '*', scope: 'account:NOBODY' }, 'unknown-account', 'scope'],
    ['costs', { date: '2026-01-05', amount: 1, driver: 'indicator:none' }, 'unknown-indicator', 'driver'],
    ['indicators', { ...reports, key: 'part', part_of: 'none' }, 'unknown-whole', 'part_of'],
    ['indicators', { ...reports, part_of: 'reports' }, 'part-of-itself', 'part_of'],
    ['measurements', measured('2026-01-05', 1e12, { volume: 1e12 }), 'sum-too-large', 'volume'],
    ['contracts', contract('2026-06-01', '2026-05-31'), 'ends-before-start', 'end_date'],
  ] as const)('in %s: %o', (table, row, code, column) => {
    const book = bookWithAccounts()
    const [outcome] = importRows(book, table, [row]).outcomes
    expect(outcome).toMatchObject({ kind: 'problem', what: { code }, column })
  })

  test('when parts would be parts of each other', () => {
    const book = scratchBook()
    const [a, b] = [
      { ...reports, key: 'a' },
      { ...reports, key: 'b', part_of: 'a' },
    ]
    expect(kinds(importRows(book, 'indicators', [a, b]))).toEqual(['inserted', 'inserted'])
    expect(kinds(importRows(book, 'indicators', [{ ...a, part_of: 'b' }]))).toEqual(['part-of-itself'])
  })
})

describe('a row is accepted', () => {
  test.each([
    ['assumptions', { indicator_key: '*', scope: 'segment:small' }],
    ['contracts', contract('2026-06-01', '2026-06-01')],
    ['accounts', { account_id: 'CHILD', name: 'Child', parent_id: 'LATER' }],
  ] as const)('in %s: %o', (table, row) => {
    expect(kinds(importRows(bookWithAccounts(), table, [row]))).toEqual(['inserted'])
  })

  test('that refers to an account of an earlier row of another batch, not yet of this file', () => {
    const book = bookWithAccounts()
    importRows(book, 'accounts', [{ account_id: 'NEW', name: 'New' }])
    expect(kinds(importRows(book, 'orders', [{ ...order, account_id: 'NEW' }]))).toEqual(['inserted'])
  })
})

function contract(start: string, end: string) {
  return { contract_id: 'C-1', account_id: 'ACME', start_date: start, end_date: end }
}

function read(book: Parameters<typeof readAccount>[0], accountId = 'ACME') {
  const facts = readAccount(book, accountId, day('2026-12-31'))
  if (!facts) throw new Error(`no ${accountId}`)
  return facts
}

/** A value of each kind for a column, such that the row is accepted. */
function sampleOf(name: string, kind: string): string | number {
  if (name === 'part_of') return 'reports'
  if (name === 'end_date') return '2026-12-31'
  const samples: Readonly<Record<string, string | number>> = {
    text: 'words',
    key: 'K-1',
    day: '2026-01-05',
    number: 0.5,
    currency: 'USD',
    driver: 'equal',
    scope: '*',
    'indicator-or-all': '*',
    locale: 'nl-NL',
  }
  if (kind === 'reference') return name === 'account_id' ? 'ACME' : 'reports'
  return samples[kind] ?? 'chosen'
}
