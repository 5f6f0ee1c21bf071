import type { AssumedScope, DatedAssumption, IndicatorAssumptions } from '../../../../shared/contract/indicators.ts'
import { addDays, type Day } from '../../../../shared/days.ts'
import type { AssumptionField, MeasureKind } from '../../../../shared/facts.ts'

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

/**
 * The assumptions of an indicator, field by field, and in each scope by scope. Left out are fields that nobody gave,
 * and of those for all indicators what this measure makes no use of.
 */
export function lanesOf({ scopes }: IndicatorAssumptions, measure: MeasureKind): readonly FieldLanes[] {
  const perUnit = scopes.some(({ rows }) => rows.some(({ hoursPerUnit }) => hoursPerUnit !== null))
  const used = usedBy(measure, perUnit)
  return fields
    .map((field) => ({ field, lanes: scopes.flatMap((scope) => lanesIn(scope, field, used.includes(field))) }))
    .filter(({ lanes }) => lanes.length > 0)
    .map(({ field, lanes }) => ({ field, lanes: field === 'baseline' ? oldFirst(lanes) : lanes }))
}

/** What worth is made of (METHOD 2); saved time has a worth where the gain is time or a unit saves some. */
function usedBy(measure: MeasureKind, perUnit: boolean): readonly AssumptionField[] {
  const time = ['hourlyRate', 'capture'] as const
  switch (measure) {
    case 'duration':
      return ['baseline', 'expectation', 'attribution', ...time]
    case 'wait':
      return ['baseline', 'expectation', 'attribution', 'valuePerUnit']
    case 'cost':
    case 'amount':
      return ['baseline', 'expectation', 'attribution']
    case 'count':
    case 'rate':
      return ['baseline', 'expectation', 'attribution', 'valuePerUnit', 'hoursPerUnit', ...(perUnit ? time : [])]
    case 'level':
      return ['baseline', 'expectation']
  }
}

/** What has grown old is what somebody has to ask about. */
function oldFirst(lanes: readonly Lane[]): readonly Lane[] {
  const isOld = ({ spans }: Lane) => spans.some(({ staleFrom }) => staleFrom !== null)
  return [...lanes.filter(isOld), ...lanes.filter((lane) => !isOld(lane))]
}

function lanesIn({ scope, name, rows }: AssumedScope, field: AssumptionField, used: boolean): readonly Lane[] {
  return (used ? [false, true] : [false]).flatMap((everyIndicator): readonly Lane[] => {
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
