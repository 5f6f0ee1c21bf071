import type { AssumedScope, DatedAssumption, IndicatorAssumptions } from '../../../../shared/contract/indicators.ts'
import { addDays, type Day } from '../../../../shared/days.ts'
import type { AssumptionField } from '../../../../shared/facts.ts'

/** How long one value of one field held in one scope. */
export type Span = {
  readonly row: DatedAssumption
  readonly value: number
  /** Null: always. */
  readonly from: Day | null
  /** The last day; null: it still holds. */
  readonly to: Day | null
  readonly staleFrom: Day | null
}

/** The values of one field in one scope, one after the other. `everyIndicator`: they are for all indicators. */
export type Lane = {
  readonly scope: AssumedScope['scope']
  readonly name: string | null
  readonly everyIndicator: boolean
  readonly spans: readonly Span[]
}

export type FieldLanes = { readonly field: AssumptionField; readonly lanes: readonly Lane[] }

const fields: readonly AssumptionField[] = [
  'baseline',
  'expectation',
  'hourlyRate',
  'capture',
  'attribution',
  'hoursPerUnit',
  'valuePerUnit',
]

/** The assumptions of an indicator, field by field, and in each scope by scope; fields that nobody gave are left out. */
export function lanesOf({ scopes }: Pick<IndicatorAssumptions, 'scopes'>): readonly FieldLanes[] {
  return fields
    .map((field) => ({ field, lanes: scopes.flatMap((scope) => lanesIn(scope, field)) }))
    .filter(({ lanes }) => lanes.length > 0)
}

function lanesIn({ scope, name, rows }: AssumedScope, field: AssumptionField): readonly Lane[] {
  return [false, true].flatMap((everyIndicator): readonly Lane[] => {
    const given = rows.filter((row) => (row.indicatorKey === '*') === everyIndicator && row[field] !== null)
    return given.length === 0 ? [] : [{ scope, name, everyIndicator, spans: spansOf(given, field) }]
  })
}

/** Each value holds until the next one of its field; rows come oldest first. */
function spansOf(rows: readonly DatedAssumption[], field: AssumptionField): readonly Span[] {
  return rows.flatMap((row, at) => {
    const value = row[field]
    const next = rows[at + 1]?.validFrom ?? null
    if (value === null) return []
    const staleFrom = field === 'baseline' ? row.staleFrom : null
    return [{ row, value, from: row.validFrom, to: next === null ? null : addDays(next, -1), staleFrom }]
  })
}
