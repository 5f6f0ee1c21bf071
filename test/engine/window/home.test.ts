import { expect, test } from 'vitest'
import type { TableRow } from '../../../electron/engine/window/account-table.ts'
import { homeOf } from '../../../electron/engine/window/home.ts'
import { day } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'

const EUR = 'EUR' as Currency
const asOf = day('2026-03-31')
const minor = (amount: number) => amount as Minor

const unknown: TableRow = {
  ...{ accountId: 'A', name: 'A', segment: null, manager: null, currency: EUR, sought: 'a', sortName: 'a' },
  ...{ worth: null, paid: null, returnPerUnit: null, clv: null, reciprocity: null, renewalDate: null, ready: null },
  ...{ calculated: false, bookWorth: null, bookPaid: null, bookMoney: null, hours: null, hoursSooner: null },
  ...{ outcomes: null, problems: [], measured: false },
}

function home(rows: readonly TableRow[], withinDays = 90, manager: string | null = null) {
  const calculated = () => rows.filter((row) => row.calculated).length
  return homeOf({ asOf, currency: EUR, rows, calculated, secondsLeft: () => null }, withinDays, manager)
}

test('renewals are those from the day itself to the last day asked for, by date', () => {
  const on = (accountId: string, renewalDate: string) => ({ ...unknown, accountId, renewalDate: day(renewalDate) })
  const { renewals, renewalsLater } = home([
    on('last', '2026-06-29'),
    on('later', '2026-06-30'),
    on('today', '2026-03-31'),
    { ...unknown, accountId: 'undated' },
  ])
  expect(renewals.map(({ accountId, daysLeft }) => [accountId, daysLeft])).toEqual([
    ['today', 0],
    ['last', 90],
  ])
  expect(renewalsLater).toBe(1)
})

test('an account that is not worked out yet is neither ready nor not ready', () => {
  const renewalDate = day('2026-04-30')
  const rows = [true, false, null, null].map((ready, at) => ({ ...unknown, accountId: `${at}`, renewalDate, ready }))
  expect(home(rows).days).toEqual([{ day: renewalDate, ready: 1, notReady: 1, pending: 2 }])
  expect(home(rows).renewals.map(({ ready }) => ready)).toEqual([true, false, null, null])
})

test('a renewal names only what is in the way of its statement', () => {
  const problems = [
    { code: 'stale-baseline', message: 'The baseline is old.', values: {} },
    { code: 'no-orders', message: 'No orders are in the book.', values: {} },
  ]
  const row = { ...unknown, renewalDate: day('2026-04-30'), ready: false, problems }
  expect(home([row]).renewals[0]?.problems.map(({ code }) => code)).toEqual(['no-orders'])
  expect(home([row]).todos.map(({ code, blocking }) => [code, blocking])).toEqual([
    ['no-orders', true],
    ['stale-baseline', false],
  ])
})

test('the return is over the accounts whose worth and payments are both known', () => {
  const { totals } = home([
    { ...unknown, accountId: 'both', bookWorth: minor(300_00), bookPaid: minor(100_00) },
    { ...unknown, accountId: 'unpaid', bookWorth: minor(900_00) },
    { ...unknown, accountId: 'unmeasured', bookPaid: minor(50_00), bookMoney: minor(7_00) },
  ])
  expect(totals).toMatchObject({ worth: 1200_00, paid: 150_00, money: 7_00, returnPerUnit: 3, compared: 1 })
  expect(totals.hours).toBeNull()
})

test('one manager’s renewals leave the totals and what is to be done the whole book’s', () => {
  const renewalDate = day('2026-04-30')
  const rows = ['Ann', 'Bob'].map((manager) => ({
    ...unknown,
    ...{ accountId: manager, manager, renewalDate, ready: false, bookWorth: minor(1_00) },
    problems: [{ code: 'no-orders', message: 'No orders are in the book.', values: {} }],
  }))
  const found = home(rows, 90, 'Bob')
  expect(found.renewals.map(({ accountId }) => accountId)).toEqual(['Bob'])
  expect(found.managers).toEqual(['Ann', 'Bob'])
  expect(found.totals.worth).toBe(2_00)
  expect(found.todos[0]?.accounts).toBe(2)
})
