import { expect, test } from 'vitest'
import { clvOf } from '../../../shared/clv/clv.ts'
import { earningsOf } from '../../../shared/clv/profit.ts'
import { day } from '../../../shared/days.ts'
import { reviewOf, reviewRows } from '../../../shared/review/review.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import { clvTerms, customerFrom } from '../../fixtures/customers.ts'
import { accountNamed, bookOf, contractOf, eur, factsOf, orderOf } from '../../fixtures/facts.ts'

const { exchange, ...calculation } = calculationOf(bookOf([], []))

/** Two accounts that paid 100 with a profit of 60, of which only B is under contract, over the term. */
function overTheTerm() {
  const orders = [orderOf('o', '2025-02-10', 100, { cost: 40 })]
  const contracts = [contractOf('c', '2025-01-01', '2025-12-31')]
  const all = [factsOf(accountNamed('A'), [], { orders }), factsOf(accountNamed('B'), [], { orders, contracts })]
  const reviewed = all.map((facts) => ({
    facts,
    value: accountValue({ exchange, ...calculation }, facts, 'term'),
    earnings: earningsOf(facts, [], { exchange, currency: eur, margin: null }),
  }))
  const terms = clvTerms({ asOf: day('2025-03-31') })
  const clv = clvOf(
    reviewed.map(({ facts }) => customerFrom(facts, terms)),
    'historic',
    terms,
  )
  const thresholds = { value: null, clv: null }
  const rows = reviewRows(reviewed, clv, { exchange, currency: eur })
  return reviewOf(rows, { currency: eur, thresholds, asOf: day('2025-03-31'), renewingWithin: 90 })
}

test('an account without the window has neither paid nor profit in it, and still its CLV', () => {
  const { accounts } = overTheTerm()
  expect(accounts.map((one) => one.paid.value)).toEqual([null, 100_00])
  expect(accounts.map((one) => one.profit.value)).toEqual([null, 60_00])
  expect(accounts.map((one) => one.clv.value)).toEqual([60_00, 60_00])
})

test('totals count the accounts that have the window', () => {
  const { totals } = overTheTerm()
  expect([totals.paid.value, totals.profit.value]).toEqual([100_00, 60_00])
})
