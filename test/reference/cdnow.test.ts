import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBook } from '../../electron/engine/store/book.ts'
import { readAccounts } from '../../electron/engine/store/facts.ts'
import { expectedSpend, spendParameters } from '../../shared/clv/orders/gamma-gamma.ts'
import { purchasesOf, rfmOf } from '../../shared/clv/orders/purchases.ts'
import type { Backtest } from '../../shared/clv/outlook.ts'
import { day } from '../../shared/days.ts'
import { type Currency, parseCurrency } from '../../shared/money/currency.ts'
import { exchangeOf } from '../../shared/money/exchange.ts'
import { counterpart, desk, jsonOf } from '../engine/cli/counterpart.ts'

/*
 * METHOD, section 3, on real data: the orders of 2,357 customers of CDNOW, from the raw file through the import to the
 * published numbers. The data are not part of the project: they lie in ../shared/data, or where COUNTERPART_DATA says.
 */
const root = path.join(import.meta.dirname, '../..')
const folder = path.join(process.env['COUNTERPART_DATA'] ?? path.join(root, '../shared/data'), 'cdnow')
const raw = path.join(folder, 'CDNOW_sample.txt')
const there = existsSync(raw)

type Json = {
  readonly model: string
  readonly parameters: Readonly<Record<string, number>>
  readonly logLikelihood: number
  readonly spend: { readonly parameters: Readonly<Record<string, number>>; readonly logLikelihood: number }
  readonly backtest: Backtest
  readonly accounts: readonly {
    readonly accountId: string
    readonly pAlive: number
    readonly expectedOrders: number
    readonly clv: string
    readonly low: string
    readonly high: string
  }[]
}

describe.skipIf(!there)(`CDNOW${there ? '' : ` (skipped: there is no ${raw})`}`, () => {
  const place = desk()
  const book = place.at('cdnow.counterpart')
  const usd = parseCurrency('USD') as Currency
  const calibrated = day('1997-09-30')
  const asked = ['clv', book, '--model', 'bgnbd', '--margin', '0.3'] as const

  beforeAll(async () => {
    const rows = readFileSync(raw, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.trim().split(/\s+/))
    const orders = rows.map(([, id, on = '', , spent], at) =>
      [`O${at + 1}`, id, `${on.slice(0, 4)}-${on.slice(4, 6)}-${on.slice(6)}`, spent, 'USD'].join(','),
    )
    const accounts = [...new Set(rows.map(([, id]) => id))].map((id) => `${id},Customer ${id}`)
    place.write('accounts.csv', `account_id,name\n${accounts.join('\n')}\n`)
    place.write('orders.csv', `order_id,account_id,date,revenue,currency\n${orders.join('\n')}\n`)
    await counterpart('init', book, '--currency', 'USD')
    const said = await counterpart('import', book, place.at('accounts.csv'), place.at('orders.csv'))
    expect(said.exit).toBe(0)
  })
  afterAll(() => place.clear())

  /** Each customer's orders as the models count them, read from the book. */
  function summaries() {
    const opened = openBook(book, 'read')
    if (!opened.ok) throw new Error(opened.problem.message)
    const exchange = exchangeOf([], usd)
    try {
      return Array.from(readAccounts(opened.value, calibrated), ({ account, orders }) => {
        const purchases = purchasesOf(orders, exchange, usd)
        return { id: Number(account.accountId), rfm: purchases && rfmOf(purchases, calibrated) }
      })
    } finally {
      opened.value.close()
    }
  }

  test('has the published summary of each of the 2,357 customers', () => {
    const lines = readFileSync(path.join(folder, 'cdnow_customers_summary.csv'), 'utf8').trim().split(/\r?\n/).slice(1)
    const published = new Map(lines.map((line) => line.split(',').map(Number)).map(([id = 0, ...rest]) => [id, rest]))
    const found = summaries()
    expect([found.length, published.size]).toEqual([2357, 2357])
    const wrong = found.filter(({ id, rfm }) => {
      const [x, tx = 0, T = 0] = published.get(id) ?? []
      // Published to two decimals.
      return !rfm || rfm.x !== x || Math.abs(rfm.tx - tx) > 0.0051 || Math.abs(rfm.T - T) > 0.0051
    })
    expect(wrong).toEqual([])
  })

  test('fits BG/NBD and Gamma-Gamma with the published parameters and likelihoods', async () => {
    const { model, parameters, logLikelihood, spend } = await jsonOf<Json>(...asked, '--as-of', calibrated)
    expect(model).toBe('bgnbd')
    const published = { r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 }
    for (const [name, value] of Object.entries(published)) {
      expect(Math.abs((parameters[name] ?? 0) / value - 1), name).toBeLessThanOrEqual(0.005)
    }
    expect(Math.abs(logLikelihood + 9582.43)).toBeLessThanOrEqual(0.01)
    for (const [name, value] of Object.entries({ p: 6.249, q: 3.745, v: 15.448 })) {
      expect(Math.abs((spend.parameters[name] ?? 0) / value - 1), name).toBeLessThanOrEqual(0.01)
    }
    expect(Math.abs(spend.logLikelihood + 4055.92)).toBeLessThanOrEqual(0.01)
    expect(spend.parameters['accounts']).toBe(946)
    expect(parameters).toMatchObject({ accounts: 2357, timeUnit: 'week', currency: 'USD', discount: 0.1, horizon: 52 })
  })

  test('expects the published spend of the first ten customers', async () => {
    const { spend } = await jsonOf<Json>(...asked, '--as-of', calibrated)
    const { p = 0, q = 0, v = 0 } = spend.parameters
    const published = [24.66, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17]
    const found = summaries()
      .slice(0, 10)
      .map(({ rfm }) => expectedSpend(spendParameters([p, q, v]), rfm ?? { paid: 0, mean: 0 }))
    for (const [at, value] of published.entries()) expect(Math.abs((found[at] ?? 0) - value)).toBeLessThanOrEqual(0.02)
  })

  test('expects the published orders of one customer in the next 39 weeks', async () => {
    const { accounts } = await jsonOf<Json>(...asked, '--as-of', calibrated, '--horizon', '39')
    // Customer 1: x = 2, t = 30.43, T = 38.86.
    expect(accounts[0]?.accountId).toBe('0001')
    expect(Math.abs((accounts[0]?.expectedOrders ?? 0) - 1.2259)).toBeLessThanOrEqual(0.0005)
    expect(accounts[2]).toMatchObject({ accountId: '0003', pAlive: 1 })
    for (const { clv, low, high } of accounts)
      expect(Number(low) <= Number(clv) && Number(clv) <= Number(high)).toBe(true)
  })

  test('is back-tested on the next 39 weeks: 1,654 orders expected, 1,882 made', async () => {
    const { backtest } = await jsonOf<Json>(...asked, '--as-of', '1998-06-30')
    expect(backtest).toMatchObject({
      of: 'orders',
      calibration: { from: '1997-01-01', to: calibrated },
      holdout: { from: '1997-10-01', to: '1998-06-30' },
      accounts: 2357,
      actual: 1882,
    })
    expect(Math.abs(backtest.forecast / 1654 - 1)).toBeLessThanOrEqual(0.005)
    expect(Math.abs((backtest.parameters['alpha'] ?? 0) / 4.41353 - 1)).toBeLessThanOrEqual(0.005)
  })
})
