import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import type { AccountFacts, Feedback, SeriesRow } from '../../../shared/facts.ts'
import { customerOf } from '../../../shared/metrics/customer.ts'
import { type Division, type Metrics, metricFigures, metricsOf } from '../../../shared/metrics/metrics.ts'
import { periodsUpTo } from '../../../shared/metrics/period.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { exchangeOf } from '../../../shared/money/exchange.ts'
import { accountNamed, contractOf, eur, factsOf, orderOf, refOf } from '../../fixtures/facts.ts'

const asOf = day('2025-03-31')
const exchange = exchangeOf([], eur)

function metricsFor(facts: readonly AccountFacts[], series: readonly SeriesRow[] = [], by: Division | null = null) {
  const customers = facts.map((one) => customerOf(one, exchange, eur, asOf))
  return metricsOf(customers, series, { periods: periodsUpTo(asOf, 'quarter', 1), by, currency: eur })
}

function only(facts: readonly AccountFacts[], series: readonly SeriesRow[] = []): Metrics {
  const [first] = metricsFor(facts, series)[0]?.periods ?? []
  if (!first) throw new Error('There is no period.')
  return first
}

function account(id: string, start: string, end: string | null, more: Partial<AccountFacts> = {}) {
  return factsOf(accountNamed(id, { startDate: day(start), endDate: end === null ? null : day(end) }), [], more)
}

function answered(kind: Feedback['kind'], ...scores: readonly number[]): readonly Feedback[] {
  return scores.map((score, at) => ({
    ...{ key: `f${at}`, day: day('2025-02-10'), kind, score, scaleMin: null, scaleMax: null },
    ...{ indicatorKey: null, stage: null, comment: null, ref: refOf('feedback.csv', at) },
  }))
}

function rowOf(series: string, value: number, more: Partial<SeriesRow> = {}): SeriesRow {
  return {
    ...{ series, value, day: day('2025-01-31'), accountId: null, team: null, segment: null, unit: null, source: null },
    ...{ ref: refOf('series.csv', value), ...more },
  }
}

describe('churn', () => {
  const four = [
    account('stays', '2024-01-01', null),
    account('leaves', '2024-01-01', '2025-02-28'),
    account('left before', '2024-01-01', '2024-12-31'),
    account('joins and leaves', '2025-01-02', '2025-03-01'),
    account('leaves later', '2024-01-01', '2025-06-30'),
  ]

  test('is who ended of those active on the first day, and retention is the rest', () => {
    const { churn, retention } = only(four)
    expect([churn.value, retention.value]).toEqual([1 / 3, 2 / 3])
    expect(
      churn
        .from()[1]
        ?.from()
        .map(({ label }) => label),
    ).toEqual(['stays', 'leaves', 'leaves later'])
  })

  test('is not known where nobody was active, and says so', () => {
    const { churn } = only([account('later', '2025-02-01', null)])
    expect([churn.value, churn.missing[0]?.message]).toEqual([null, 'No account was active on 2025-01-01.'])
  })

  test('of everybody is 1, of nobody is 0', () => {
    expect(only([account('a', '2024-01-01', '2025-01-01')]).churn.value).toBe(1)
    expect(only([account('a', '2024-01-01', null)]).churn.value).toBe(0)
  })
})

describe('sales', () => {
  const orders = [
    orderOf('1', '2025-01-10', 100, { product: 'Desk' }),
    orderOf('2', '2025-03-01', 300.01, { product: 'desk ' }),
    orderOf('3', '2025-03-02', 50, { kind: 'refund', product: 'Chair' }),
    orderOf('0', '2024-12-31', 999),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const buyer = account('buyer', '2024-01-01', null, { orders })
  const quiet = account('quiet', '2024-01-01', null, {
    contracts: [contractOf('c', '2024-06-01', '2025-05-31', { product: 'Lamp' })],
  })

  test('leave refunds out of the average order, the frequency and the last order', () => {
    const { averageOrderValue, purchaseFrequency, recency } = only([buyer, quiet])
    expect([averageOrderValue.value, purchaseFrequency.value, recency.value]).toEqual([200_00, 2, 30])
  })

  test('count products by name whatever the case, of contracts where no order names one', () => {
    const two = account('two', '2024-01-01', null, {
      orders: [orderOf('5', '2025-02-01', 1, { product: 'Desk' }), orderOf('6', '2025-02-02', 1, { product: 'Lamp' })],
    })
    expect(only([buyer, quiet, two]).crossSell.value).toBe(1 / 3)
    expect(only([buyer]).crossSell.value).toBe(0)
    expect(only([account('none', '2024-01-01', null)]).crossSell.missing[0]?.code).toBe('no-products')
  })

  test('leave out an order without a rate, and say so', () => {
    const foreign = account('foreign', '2024-01-01', null, {
      orders: [orderOf('9', '2025-02-01', 10, { currency: 'USD' as Currency })],
    })
    const { averageOrderValue } = only([buyer, foreign])
    expect([averageOrderValue.value, averageOrderValue.missing[0]?.code]).toEqual([200_00, 'no-rate-orders'])
    expect(only([foreign]).averageOrderValue.value).toBeNull()
  })

  test('are not known without an order', () => {
    const { averageOrderValue, purchaseFrequency, recency } = only([quiet])
    expect([averageOrderValue, purchaseFrequency, recency].map(({ value }) => value)).toEqual([null, null, null])
  })
})

describe('conversion', () => {
  test('is won of won and lost, whose values are counts', () => {
    const series = [rowOf('opportunities_won', 3), rowOf('opportunities_lost', 1), rowOf('opportunities_lost', 2)]
    expect(only([], series).conversion.value).toBe(0.5)
    expect(only([], series).series).toEqual([])
    expect(only([]).conversion.missing[0]?.code).toBe('no-opportunities')
  })
})

describe('perception', () => {
  test('NPS is 9 and 10 less 0 to 6, in points', () => {
    expect(only([account('a', '2024-01-01', null, { feedback: answered('nps', 10, 9, 8, 7, 6, 0) })]).nps.value).toBe(0)
    expect(only([account('a', '2024-01-01', null, { feedback: answered('nps', 10, 9, 9, 3) })]).nps.value).toBe(50)
  })

  test('CSAT and CES are the share at 70 of 100 or more, and the mean beside it, a reversed scale turned round', () => {
    const { csat, csatMean } = only([account('a', '2024-01-01', null, { feedback: answered('csat', 5, 4, 3, 1) })])
    expect([csat.value, csatMean.value]).toEqual([0.5, 56.25])
    const reversed = answered('ces', 1, 7).map((one) => ({ ...one, scaleMin: 7, scaleMax: 1 }))
    const { ces, cesMean } = only([account('a', '2024-01-01', null, { feedback: reversed })])
    expect([ces.value, cesMean.value]).toEqual([0.5, 50])
  })

  test('is not known without an answer in the period', () => {
    const feedback = answered('nps', 10).map((one) => ({ ...one, day: day('2024-12-31') }))
    expect(only([account('a', '2024-01-01', null, { feedback })]).nps.missing[0]?.message).toMatch(/2025-Q1/)
  })
})

describe('by segment', () => {
  const facts = ['X', 'Y', null].map((segment, at) =>
    factsOf(accountNamed(`A${at}`, { segment, startDate: day('2024-01-01') }), []),
  )
  const series = [
    rowOf('sentiment', 1, { accountId: 'A0' }),
    rowOf('sentiment', 3, { segment: 'Y' }),
    rowOf('sentiment', 8, { team: 'Desk' }),
  ]

  test('each account and each row that names one stands in one group, those without last', () => {
    const found = metricsFor(facts, series, 'segment')
    expect(found.map(({ name, accounts }) => [name, accounts])).toEqual([
      ['X', 1],
      ['Y', 1],
      [null, 1],
    ])
    expect(found.map(({ periods }) => periods[0]?.series[0]?.mean.value)).toEqual([1, 3, null])
  })

  test('a row that names no account and no segment counts where all are looked at together', () => {
    expect(only(facts, series).series[0]?.mean.value).toBe(4)
    expect(metricsFor(facts, series, 'manager').map(({ periods }) => periods[0]?.series[0]?.mean.value)).toEqual([1])
  })
})

test('every number is known or says why not', () => {
  for (const figure of metricFigures(only([]))) expect([figure.value, figure.missing.length]).toEqual([null, 1])
})
