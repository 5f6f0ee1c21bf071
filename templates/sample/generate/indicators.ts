import { csv, plain } from './csv.ts'
import { indicatorRows } from './indicator-rows.ts'

const columns = [
  'key',
  'name',
  'outcome',
  'measure',
  'unit',
  'better',
  'part_of',
  'stage',
  'description',
  'discovery',
  'said_by',
  'said_on',
  'owner',
  'kpi',
]

/** The catalogue of outcomes that customers said matter to them. */
export function indicators(): Uint8Array {
  return csv(columns, indicatorRows, plain)
}
