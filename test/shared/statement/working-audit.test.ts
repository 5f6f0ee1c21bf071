import { expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import {
  accountNamed,
  assumptionOf,
  bookOf,
  factsOf,
  indicatorOf,
  measured,
  orderOf,
  refOf,
} from '../../fixtures/facts.ts'

/** A loss in January on measured evidence and two gains on assumptions; an hourly rate that a wait makes nothing of. */
function working() {
  const from = (at: number) => ({ ref: { ...refOf('assumptions.csv', at), batch: 2 } })
  const assumptions = [
    assumptionOf('*', { hourlyRate: 60, ...from(0) }),
    assumptionOf('k', { baseline: 8, valuePerUnit: 3, evidence: 'measured', ...from(1) }),
    assumptionOf('k', { expectation: 7, ...from(2), validFrom: day('2025-01-01') }),
  ]
  const calculation = calculationOf(bookOf([indicatorOf('k', 'wait')], assumptions))
  const rows = measured([
    { indicatorKey: 'k', actual: 9.333, evidence: 'measured' },
    { indicatorKey: 'k', actual: 5, day: day('2025-02-28'), evidence: 'assumed' },
    { indicatorKey: 'k', actual: 4.111, day: day('2025-03-31'), evidence: 'measured' },
  ])
  const facts = factsOf(accountNamed('A'), rows, {
    orders: [orderOf('o', '2025-01-15', 5, { ref: { ...refOf('orders.csv', 0), batch: 3 } })],
  })
  const value = accountValue(calculation, facts, 'relationship')
  if (!value) throw new Error('The window has no beginning.')
  return { value, ...statementModel(calculation, facts, value, 'en-GB').working }
}

test('sources name the rows that were used and no assumption that was not', () => {
  expect(working().sources).toEqual([
    { file: 'assumptions.csv', rows: 2 },
    { file: 'measurements.csv', rows: 3 },
    { file: 'orders.csv', rows: 1 },
  ])
})

test('worth by evidence adds up to the worth, losses included', () => {
  const { evidence, worthAfter } = working()
  // −1.333·3 + 3.889·3·0.9 measured, 3·3·0.5 assumed, rounded month by month
  expect(evidence.map(({ grade, worth }) => [grade, worth])).toEqual([
    ['measured', -400 + 1050],
    ['assumed', 450],
  ])
  expect(worthAfter).toBe(1100)
})

test('at the break-even of confidence the discounted gains and the loss come to what was paid', () => {
  const { confidence } = working().breakEven
  expect((confidence ?? 0) * (3.889 * 3 * 0.9 + 4.5) - 1.333 * 3).toBeCloseTo(5, 2)
})
