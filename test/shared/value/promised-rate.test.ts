import { expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import { type Currency, parseCurrency } from '../../../shared/money/currency.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import { accountNamed, bookOf, contractOf, factsOf } from '../../fixtures/facts.ts'

const pln = parseCurrency('PLN') as Currency

test('a promise in a currency without a rate is not known and says which rate it needs', () => {
  const contracts = [contractOf('K', '2025-01-01', '2025-12-31', { promisedWorth: 1000, currency: pln })]
  const facts = factsOf(accountNamed('A', { startDate: day('2025-01-01') }), [], { contracts })
  const value = accountValue(calculationOf(bookOf([], [])), facts, 'relationship')
  expect(value?.promised.value).toBeNull()
  expect(value?.missing.find((one) => one.code === 'no-rate-promised')?.message).toContain('PLN→EUR')
})
