import { describe, expect, test } from 'vitest'
import { beginBatch } from '../../../electron/engine/store/batches.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import { readAccount, readAccountIds, readAccounts, readBookFacts } from '../../../electron/engine/store/facts.ts'
import { writeSetting } from '../../../electron/engine/store/settings.ts'
import { sumsByCurrencyAndMonth } from '../../../electron/engine/store/sums.ts'
import { type Day, day, type Month } from '../../../shared/days.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import { acme, bookWithAccounts, got, importRows, measured, reports, scratchBook, whole } from './scratch.ts'

const end = day('2026-12-31')
const march = '2026-03' as Month

describe('an account', () => {
  test('is read with every column, its source row, and the currency and locale of the book where it names none', () => {
    const book = scratchBook({ currency: 'SEK' as never, locale: 'sv-SE' })
    const full = {
      ...acme,
      ...{ segment: 's', industry: 'i', country: 'NL', manager: 'm', start_date: '2024-01-01', end_date: '2026-01-01' },
      ...{ brand: 'b', parent_id: 'p', contact_name: 'n', contact_email: 'e' },
    }
    const { batch } = importRows(book, 'accounts', [full], 'crm.csv')
    expect(read(book).account).toEqual({
      ...{
        accountId: 'ACME',
        name: 'Acme',
        segment: 's',
        industry: 'i',
        country: 'NL',
        currency: 'SEK',
        locale: 'sv-SE',
      },
      ...{ manager: 'm', startDate: '2024-01-01', endDate: '2026-01-01', brand: 'b', parentId: 'p' },
      ...{ contactName: 'n', contactEmail: 'e', ref: { batch, file: 'crm.csv', row: 2 } },
    })
  })

  test('has its contracts, orders, costs, milestones and feedback', () => {
    const book = bookWithAccounts()
    const of = { account_id: 'BETA' }
    const contract = {
      contract_id: 'C',
      start_date: '2026-01-01',
      end_date: '2026-12-31',
      annual_value: 12.5,
      notice_days: 60,
    }
    importRows(book, 'contracts', [{ ...of, ...contract, status: 'cancelled', end_reason: 'price' }])
    importRows(book, 'orders', [
      { ...of, order_id: 'O', date: '2026-02-01', revenue: -5, kind: 'refund', currency: 'EUR' },
    ])
    importRows(book, 'costs', [{ ...of, date: '2026-02-02', amount: 7, kind: 'customer_cost' }])
    importRows(book, 'milestones', [
      { ...of, name: 'Live', promised_on: '2026-02-03', worth: 100, evidence: 'confirmed' },
    ])
    const answer = { date: '2026-02-04', kind: 'nps', score: 9, scale_min: 0, scale_max: 10, comment: 'good' }
    importRows(book, 'feedback', [{ ...of, ...answer, indicator_key: 'reports' }])
    expect(read(book, 'BETA')).toMatchObject({
      contracts: [
        {
          contractId: 'C',
          annualValue: 12.5,
          promisedWorth: null,
          noticeDays: 60,
          currency: 'USD',
          status: 'cancelled',
        },
      ],
      orders: [{ orderId: 'O', day: '2026-02-01', revenue: -5, cost: null, currency: 'EUR', kind: 'refund' }],
      costs: [{ day: '2026-02-02', amount: 7, currency: 'USD', kind: 'customer_cost', driver: null }],
      milestones: [{ name: 'Live', promisedOn: '2026-02-03', achievedOn: null, worth: 100, evidence: 'confirmed' }],
      feedback: [
        { day: '2026-02-04', kind: 'nps', score: 9, scaleMin: 0, scaleMax: 10, indicatorKey: 'reports', stage: null },
      ],
    })
  })

  test('that the book does not have is null', () => {
    expect(readAccount(bookWithAccounts(), 'NOBODY', end)).toBeNull()
  })

  test('comes in the order of ids, each with the rows behind its months, while the others are still to come', () => {
    const book = bookWithAccounts()
    importRows(book, 'accounts', [{ account_id: 'AAA', name: 'Late, but first' }])
    importRows(book, 'measurements', [measured('2026-03-05', 2), measured('2026-03-06', 3, { account_id: 'BETA' })])
    const seen = [...readAccounts(book, end)].map(({ account }) => account.accountId)
    expect(seen).toEqual(['AAA', 'ACME', 'BETA'])
    expect(readAccountIds(book)).toEqual(seen)
    const rows: unknown[] = []
    for (const facts of readAccounts(book, end)) rows.push(facts.rowsOf('reports', march).map(({ actual }) => actual))
    expect(rows).toEqual([[], [2], [3]])
  })
})

describe('a list of facts', () => {
  test('is sorted by day, then key', () => {
    const book = bookWithAccounts()
    const order = { account_id: 'ACME', revenue: 1 }
    const dated = (order_id: string, date: string) => ({ ...order, order_id, date })
    importRows(book, 'orders', [dated('b', '2026-01-02'), dated('c', '2026-01-01'), dated('a', '2026-01-02')])
    expect(read(book).orders.map(({ orderId }) => orderId)).toEqual(['c', 'a', 'b'])
    const rows = ['M-3', 'M-1', 'M-2'].map((id) => measured(id === 'M-3' ? '2026-03-01' : '2026-03-09', 1, { id }))
    importRows(book, 'measurements', rows)
    expect(
      read(book)
        .rowsOf('reports', march)
        .map(({ key }) => key),
    ).toEqual(['M-3', 'M-1', 'M-2'])
  })

  test('ends on the day asked for', () => {
    const book = bookWithAccounts()
    const [on, after] = ['2026-03-10', '2026-03-11']
    const of = { account_id: 'ACME' }
    importRows(
      book,
      'orders',
      [on, after].map((date) => ({ ...of, order_id: date, date, revenue: 1 })),
    )
    importRows(
      book,
      'costs',
      [on, after].map((date) => ({ ...of, date, amount: 1 })),
    )
    importRows(
      book,
      'costs',
      [on, after].map((date) => ({ date, amount: 1 })),
      'shared.csv',
    )
    importRows(
      book,
      'feedback',
      [on, after].map((date) => ({ ...of, date, kind: 'csat', score: 1 })),
    )
    importRows(
      book,
      'contracts',
      [on, after].map((date) => ({ ...of, contract_id: date, start_date: date, end_date: after })),
    )
    importRows(
      book,
      'rates',
      [on, after].map((date) => ({ date, from: 'EUR', to: 'USD', rate: 1.1 })),
    )
    importRows(book, 'milestones', [
      { ...of, name: 'achieved later', promised_on: on, achieved_on: after },
      { ...of, name: 'promised later', promised_on: after },
    ])
    const facts = read(book, 'ACME', day(on))
    expect([facts.orders, facts.costs, facts.feedback, facts.contracts].map((list) => list.length)).toEqual([
      1, 1, 1, 1,
    ])
    expect(facts.milestones.map(({ promisedOn, achievedOn }) => [promisedOn, achievedOn])).toEqual([
      [on, null],
      [after, null],
    ])
    const shared = readBookFacts(book, day(on))
    expect([shared.rates.length, shared.sharedCosts.length]).toEqual([1, 1])
  })
})

describe('the monthly sums', () => {
  const rows = [
    measured('2026-02-10', 5, { volume: 10 }),
    measured('2026-03-01', 2, { volume: 3, evidence: 'measured' }),
    measured('2026-03-05', 4, { volume: 0.1, evidence: 'measured' }),
    measured('2026-03-05', 9, { volume: 0, evidence: 'measured' }),
    measured('2026-03-31', 8, { evidence: 'measured' }),
    measured('2026-03-31', 7),
  ]

  test('say how many rows, their volume, moment, bounds and days, by grade', () => {
    const book = bookWithAccounts()
    importRows(book, 'measurements', rows)
    const common = { indicatorKey: 'reports', currency: 'EUR' }
    expect(read(book).groups).toEqual([
      { ...common, ...month('2026-02', null, 1, 10, 50, 5, 5, '2026-02-10', '2026-02-10') },
      { ...common, ...month('2026-03', null, 1, 1, 7, 7, 7, '2026-03-31', '2026-03-31') },
      { ...common, ...month('2026-03', 'measured', 4, 4.1, 14.4, 2, 8, '2026-03-01', '2026-03-31') },
    ])
  })

  test('of a month that the day cuts are made of the rows up to it', () => {
    const book = bookWithAccounts()
    importRows(book, 'measurements', rows)
    const facts = read(book, 'ACME', day('2026-03-05'))
    const cut = { ...month('2026-03', 'measured', 3, 3.1, 6.4, 2, 4, '2026-03-01', '2026-03-05') }
    expect(facts.groups.slice(1)).toEqual([{ indicatorKey: 'reports', currency: 'EUR', ...cut }])
    expect(facts.rowsOf('reports', march)).toHaveLength(3)
    expect(facts.rowsOf('reports', '2026-04' as Month)).toEqual([])
    expect(read(book, 'ACME', day('2026-02-09')).groups).toEqual([])
  })

  test('of rows with volume 0 alone have the bounds of those', () => {
    const book = bookWithAccounts()
    importRows(book, 'measurements', [
      measured('2026-03-05', 9, { volume: 0 }),
      measured('2026-03-05', 3, { volume: 0 }),
    ])
    expect(read(book).groups).toMatchObject([{ volume: 0, moment: 0, minActual: 3, maxActual: 9 }])
  })

  test.each([
    ['the first rows of a book', 0],
    ['a few rows more', 30],
  ])('of %s are exact, so that their order cannot matter', (_, before) => {
    // Compensated summation, as SQLite's own, loses the smallest of these in some orders.
    const values = [1e13, 1e-4, 1e-22, -1e13, -1e-4]
    const earlier = Array.from({ length: before }, (_, n) => measured('2025-01-05', n))
    const sums = [values, values.toReversed(), values.toSorted()].map((order) => {
      const book = bookWithAccounts()
      importRows(book, 'measurements', earlier, 'earlier.csv')
      const rows = order.map((actual, n) => measured('2026-03-05', actual, { id: `M-${n}` }))
      importRows(book, 'measurements', rows)
      return read(book).groups.at(-1)?.moment
    })
    expect(sums).toEqual([1e-22, 1e-22, 1e-22])
  })

  test("follow the account's and the book's currency, and join rows that name it with rows that do not", () => {
    const book = bookWithAccounts()
    const named = (currency: string) => measured('2026-03-06', 1, { currency })
    importRows(book, 'measurements', [measured('2026-03-05', 1), named('EUR'), named('GBP'), named('CHF')])
    const currencies = () => read(book).groups.map(({ currency, rows: n }) => [currency, n])
    expect(currencies()).toEqual([
      ['CHF', 1],
      ['EUR', 2],
      ['GBP', 1],
    ])
    got(writeSetting(book, 'currency', 'GBP'))
    expect(currencies()).toEqual([
      ['CHF', 1],
      ['EUR', 1],
      ['GBP', 2],
    ])
    importRows(book, 'accounts', [{ ...acme, currency: 'USD' }])
    expect(currencies()).toEqual([
      ['CHF', 1],
      ['EUR', 1],
      ['GBP', 1],
      ['USD', 1],
    ])
  })
})

describe('the facts of the book', () => {
  test('are its settings, indicators, assumptions, rates and shared costs', () => {
    const book = bookWithAccounts({ company: 'Zonneveld' })
    importRows(book, 'indicators', [
      { ...reports, key: 'a_part', part_of: 'reports', better: 'higher', said_on: '2025-01-01' },
    ])
    importRows(book, 'assumptions', [
      {
        indicator_key: '*',
        scope: '*',
        hourly_rate: 60,
        currency: 'USD',
        evidence: 'confirmed',
        confirmed_on: '2026-01-01',
      },
      { indicator_key: 'reports', scope: 'segment:small: north', valid_from: '2026-01-01', baseline: 0 },
      { indicator_key: 'reports', scope: 'account:ACME', capture: 0.5 },
    ])
    importRows(book, 'rates', [{ date: '2026-01-01', from: 'EUR', to: 'USD', rate: 1.1 }])
    importRows(book, 'costs', [{ date: '2026-01-31', amount: 500, kind: 'support', driver: 'revenue' }])
    const facts = readBookFacts(book, end)
    expect(facts.settings.company).toBe('Zonneveld')
    expect([...facts.indicators.values()]).toMatchObject([
      { key: 'a_part', partOf: 'reports', better: 'higher', saidOn: '2025-01-01' },
      { key: 'reports', partOf: null, better: null, measure: 'duration', unit: 'hours' },
    ])
    expect(facts.assumptions).toMatchObject([
      {
        indicatorKey: '*',
        scope: { kind: 'all' },
        validFrom: null,
        hourlyRate: 60,
        currency: 'USD',
        confirmedOn: '2026-01-01',
      },
      { scope: { kind: 'account', accountId: 'ACME' }, capture: 0.5, baseline: null, currency: null },
      { scope: { kind: 'segment', segment: 'small: north' }, validFrom: '2026-01-01', baseline: 0 },
    ])
    expect(facts.rates).toMatchObject([{ day: '2026-01-01', from: 'EUR', to: 'USD', rate: 1.1, ref: { row: 2 } }])
    expect(facts.sharedCosts).toMatchObject([{ amount: 500, currency: 'EUR', kind: 'support', driver: 'revenue' }])
  })

  test('never take a row for one of a file whose import was given up', () => {
    const book = bookWithAccounts()
    const source = { hash: 'h', table: 'accounts', preset: null, at: 'now' } as const
    const given = beginBatch(book, { ...source, file: 'given-up.csv' })
    given.put(2, whole('accounts', { account_id: 'NEW', name: 'New' }))
    expect(read(book, 'NEW').account.ref.file).toBe('given-up.csv')
    given.rollback()
    importRows(book, 'accounts', [{ account_id: 'NEW', name: 'New' }], 'kept.csv')
    expect(read(book, 'NEW').account.ref.file).toBe('kept.csv')
  })
})

test('the sums by currency and month are those of the stored rows, whatever the day', () => {
  const book = bookWithAccounts()
  const order = (order_id: string, account_id: string, date: string, revenue: number) => ({
    order_id,
    account_id,
    date,
    revenue,
  })
  importRows(book, 'orders', [
    order('1', 'ACME', '2026-01-05', 0.1),
    order('2', 'ACME', '2026-01-31', 0.2),
    order('3', 'BETA', '2099-01-05', 5),
  ])
  importRows(book, 'costs', [
    { date: '2026-01-05', amount: 3 },
    { date: '2026-01-05', amount: 4, account_id: 'BETA' },
  ])
  importRows(book, 'measurements', [
    measured('2026-01-05', 2, { volume: 4 }),
    measured('2026-01-06', 2, { currency: 'USD' }),
  ])
  expect(sumsByCurrencyAndMonth(book)).toEqual([
    { table: 'costs', currency: 'EUR', month: '2026-01', rows: 1, sum: 3 },
    { table: 'costs', currency: 'USD', month: '2026-01', rows: 1, sum: 4 },
    { table: 'measurements', currency: 'EUR', month: '2026-01', rows: 1, sum: 8 },
    { table: 'measurements', currency: 'USD', month: '2026-01', rows: 1, sum: 2 },
    { table: 'orders', currency: 'EUR', month: '2026-01', rows: 2, sum: 0.1 + 0.2 },
    { table: 'orders', currency: 'USD', month: '2099-01', rows: 1, sum: 5 },
  ])
})

function read(book: Book, accountId = 'ACME', asOf: Day = end): AccountFacts {
  const facts = readAccount(book, accountId, asOf)
  if (!facts) throw new Error(`no account ${accountId}`)
  return facts
}

function month(
  of: string,
  evidence: string | null,
  rows: number,
  volume: number,
  moment: number,
  minActual: number,
  maxActual: number,
  firstDay: string,
  lastDay: string,
) {
  return { month: of, evidence, rows, volume, moment, minActual, maxActual, firstDay, lastDay }
}
