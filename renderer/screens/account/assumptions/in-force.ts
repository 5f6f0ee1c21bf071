import type { AccountDetail, AssumptionView } from '../../../../shared/contract/account.ts'
import type { Day } from '../../../../shared/days.ts'
import type { AssumptionField, MeasureKind } from '../../../../shared/facts.ts'
import { type Effective, effectiveAt, timelinesOf } from '../../../../shared/value/assumptions.ts'

const noPlace = { batch: 0, file: '', row: 0 }

/** What holds for an indicator of the account on a day, field by field, with the row that says so. */
export function inForce(
  rows: readonly AssumptionView[],
  account: AccountDetail['account'],
  asOf: Day,
): (indicatorKey: string) => Effective {
  const timelineOf = timelinesOf(rows.map(({ from, ...row }) => ({ ...row, ref: from })))
  const whole = { ...account, parentId: null, ref: noPlace }
  return (indicatorKey) => effectiveAt(timelineOf(whole, indicatorKey), asOf)
}

/** The fields that a measure is worked out with (METHOD 2), in the order in which people ask for them. */
export function fieldsOf(measure: MeasureKind): readonly AssumptionField[] {
  switch (measure) {
    case 'duration':
      return ['baseline', 'expectation', 'hourlyRate', 'capture', 'attribution']
    case 'wait':
      return ['baseline', 'expectation', 'valuePerUnit', 'attribution']
    case 'cost':
    case 'amount':
      return ['baseline', 'expectation', 'attribution']
    case 'count':
    case 'rate':
      return ['baseline', 'expectation', 'hourlyRate', 'capture', 'hoursPerUnit', 'valuePerUnit', 'attribution']
    case 'level':
      return ['baseline', 'expectation']
  }
}

/** What the method takes where nothing is given; null: it takes nothing, and what needs it is not known. */
export function methodTakes(field: AssumptionField, measure: MeasureKind): number | null {
  if (field === 'attribution' || field === 'capture') return 1
  if (field === 'hoursPerUnit') return 0
  return field === 'baseline' && (measure === 'amount' || measure === 'count') ? 0 : null
}
