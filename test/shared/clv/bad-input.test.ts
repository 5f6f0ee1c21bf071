import { describe, expect, test } from 'vitest'
import { clvOf } from '../../../shared/clv/clv.ts'
import type { ClvModel } from '../../../shared/clv/models.ts'
import { addDays, addMonths, day } from '../../../shared/days.ts'
import type { Account, AccountFacts } from '../../../shared/facts.ts'
import { type Currency, parseCurrency } from '../../../shared/money/currency.ts'
import { clvTerms, customerFrom } from '../../fixtures/customers.ts'
import { accountNamed, contractOf, costOf, factsOf, orderOf } from '../../fixtures/facts.ts'

/** Each has one defined answer: a number, or a sentence that says why there is none. */
const terms = clvTerms()
const usd = parseCurrency('USD') as Currency

function shown(
  accounts: Readonly<Record<string, Partial<AccountFacts>>>,
  model: 'auto' | ClvModel,
  more = {},
  account: Partial<Account> = {},
) {
  const own = clvTerms(more)
  const customers = Object.entries(accounts).map(([id, facts]) =>
    customerFrom(factsOf(accountNamed(id, account), [], facts), own),
  )
  const clv = clvOf(customers, model, own)
  const [first] = clv.accounts.values()
  const amounts = [...clv.accounts.values()].map(({ historic, residual, clv: whole }) => [
    historic.value,
    residual.value,
    whole.value,
  ])
  return { ...clv, first: amounts[0], amounts, said: first?.clv.missing.map(({ message }) => message) ?? [] }
}

const order = orderOf('O', '2025-06-01', 100, { cost: 40 })

describe('orders', () => {
  test('none: nothing is known, and the sentence says so', () => {
    const { model, first, said } = shown({ A: {} }, 'auto')
    expect([model, first]).toEqual(['historic', [null, 0, null]])
    expect(said.join(' ')).toMatch(/No orders of this account are in the book/)
  })

  test('no accounts at all: a book without a number', () => {
    const { model, accounts, intervals, backtest } = shown({}, 'auto')
    expect([model, accounts.size, intervals.total(), backtest()]).toEqual([
      'historic',
      0,
      { low: null, high: null },
      null,
    ])
  })

  test('one: what it left, and nothing to come', () => {
    expect(shown({ A: { orders: [order] } }, 'auto').first).toEqual([6000, 0, 6000])
  })

  test('one, and bgnbd asked for: refused with the number there is, and the next model', () => {
    const { model, why } = shown({ A: { orders: [order] } }, 'bgnbd')
    expect(model).toBe('historic')
    expect(why).toMatch(
      /^The model BG\/NBD \(rhythm of orders\) was asked for and cannot be used\. The model BG\/NBD \(rhythm of orders\) needs 200 accounts without contracts that ordered again and the book has 0\. The model simple needs 30 orders and the book has 1\. Instead, historic: /,
    )
  })

  test('refunds larger than sales: a loss, counted as it is', () => {
    const refund = orderOf('R', '2025-07-01', 250, { kind: 'refund', cost: 0 })
    expect(shown({ A: { orders: [order, refund] } }, 'historic').first).toEqual([6000 - 25_000, 0, 6000 - 25_000])
    const { first } = shown(
      { A: { orders: [order, refund] } },
      'retention',
      { retention: 0.5 },
      { startDate: day('2020-01-01') },
    )
    expect(first?.[1]).toBe(Math.round(-19_000 * (0.5 / 0.6)))
  })

  test('in a currency without a rate: not known, and the sentence says what to import', () => {
    const { first, said } = shown(
      { A: { orders: [order], costs: [costOf('c', '2025-06-01', 5, { currency: usd })] } },
      'historic',
    )
    expect(first).toEqual([null, 0, null])
    expect(said).toEqual(['A cost to serve has no exchange rate: import it with the rates.'])
    expect(shown({ A: { orders: [{ ...order, currency: usd }] } }, 'historic').said).toEqual([
      'An order has no exchange rate: import it with the rates.',
    ])
  })
})

/** A yearly contract from a year on, renewed some times. */
function yearly(from: number, renewals: number): Partial<AccountFacts> {
  const contracts = Array.from({ length: renewals + 1 }, (_, at) => {
    const start = day(`${from + at}-03-01`)
    return contractOf(`C${at}`, start, addDays(addMonths(start, 12), -1), { annualValue: 1000 })
  })
  return { contracts, orders: [order] }
}

const many = (n: number, of: (at: number) => Partial<AccountFacts>) =>
  Object.fromEntries(Array.from({ length: n }, (_, at) => [`A${at}`, of(at)]))

describe('contracts', () => {
  test('that end before they start are not looked at, and named', () => {
    const contracts = [contractOf('OK', '2025-01-01', '2025-12-31'), contractOf('BAD', '2025-06-01', '2025-05-01')]
    const { first, said } = shown({ A: { contracts, orders: [order] } }, 'retention', { retention: 0.8 })
    expect(said).toEqual(['Contract BAD ends before it starts and is not looked at. Mend the dates and import again.'])
    expect(first?.[1]).toBe(Math.round(6000 * (0.8 / 0.3)))
  })

  test('that begin after the account ended are not looked at, and named', () => {
    const contracts = [contractOf('OLD', '2024-01-01', '2024-12-31'), contractOf('NEW', '2025-07-01', '2026-06-30')]
    const customer = customerFrom(factsOf(accountNamed('A', { endDate: day('2025-03-31') }), [], { contracts }), terms)
    expect(customer.history.notes.map(({ message }) => message)).toEqual([
      'Contract NEW begins after the account ended and is not looked at. Mend the end_date of the account, or the contract.',
    ])
  })

  test('that overlap count once', () => {
    const overlapping = [contractOf('A', '2025-01-01', '2025-12-31'), contractOf('B', '2025-06-01', '2026-05-31')]
    const customer = customerFrom(factsOf(accountNamed('A'), [], { contracts: overlapping }), terms)
    expect(customer.history.life).toMatchObject({ renewed: ['2025-12-31'], now: { year: 2, renewal: '2026-05-31' } })
  })

  test('of a cohort of one are no cohort to fit to', () => {
    const { model, refused } = shown({ A: yearly(2018, 6) }, 'auto')
    expect(model).toBe('historic')
    expect(refused.map(({ refused: { code, values } }) => [code, values['have']])).toEqual([
      ['few-accounts', 1],
      ['few-due', 2],
      ['few-repeat', 0],
      ['few-orders', 1],
    ])
  })

  test('none of which was renewed: sbg has nothing to fit, and retention expects nothing', () => {
    const { model, refused, amounts, parameters } = shown(
      many(60, (at) => yearly(2022 + (at % 2), 0)),
      'auto',
    )
    expect(refused.map(({ refused: { code } }) => code)).toEqual(['few-years'])
    expect([model, parameters]).toMatchObject(['retention', { retention: 0 }])
    expect(new Set(amounts.map(([, residual]) => residual))).toEqual(new Set([0]))
  })

  test('some of which were renewed before all left: nothing is to come, whatever share is given', () => {
    const { model, amounts } = shown(
      many(60, (at) => yearly(2018, at % 4)),
      'retention',
      { retention: 0.9 },
    )
    expect(model).toBe('retention')
    expect(new Set(amounts.map(([, residual]) => residual))).toEqual(new Set([0]))
  })

  test('all of which were renewed: sbg cannot tell who leaves, retention expects all to go on, if money has a price', () => {
    const stayed = many(60, (at) => yearly(2019 + (at % 2), 6 - (at % 2)))
    const { model, refused, amounts } = shown(stayed, 'auto')
    expect(refused.map(({ refused: { code } }) => code)).toEqual(['nobody-left'])
    expect([model, amounts[0]?.[1]]).toEqual(['retention', 6000 / 0.1])
    expect(shown(stayed, 'retention').intervals.of('A0')).toMatchObject({
      low: expect.any(Number),
      high: 6000 + 60_000,
    })
    const free = shown(stayed, 'auto', { discount: 0 })
    expect(free.refused.map(({ refused: { code } }) => code)).toEqual(['nobody-left', 'endless-model', 'few-repeat'])
  })
})
