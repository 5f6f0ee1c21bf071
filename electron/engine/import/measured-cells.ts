import { type DayOrder, parseDayPattern } from '../../../shared/reading/dates.ts'
import type { Decimal } from '../../../shared/reading/numbers.ts'
import type { Column } from '../../../shared/tables.ts'
import type { Origin, Plan } from './plan.ts'

/** A column of the file that is read as numbers or as days, and what is said of how it writes them. */
export type Measured = {
  /** How a sentence names it: the table's column where the headers are a table's own, else the header. */
  readonly name: string
  readonly at: number
  readonly kind: 'number' | 'day'
  readonly decimal: Decimal | undefined
  readonly dayOrder: DayOrder | undefined
}

/** Each such column once. */
export function measuredCells({ name, headers, parts }: Plan): readonly Measured[] {
  const found = parts.flatMap((part) => part.columns.flatMap(({ column, from }) => measuredIn(column, from)))
  const called = found.map(({ column, ...one }) => ({
    ...one,
    name: name === null ? column : (headers[one.at] ?? '').trim(),
  }))
  return [...new Map(called.map((one) => [`${one.kind} ${one.at}`, one])).values()]
}

type Found = Omit<Measured, 'name'> & { readonly column: string }

function measuredIn(column: Column, from: Origin): readonly Found[] {
  const { name, type } = column
  if (from.kind === 'first') return from.of.flatMap((one) => measuredIn(column, one))
  if (from.kind !== 'cell' && from.kind !== 'later') return []
  const { decimal, dates, read } = from.filling
  const dayOrder = dayOrderOf(dates)
  const as = (at: number, kind: Measured['kind']): Found => ({ column: name, at, kind, decimal, dayOrder })
  if (from.kind === 'later' || type.kind === 'day') return [as(from.at, 'day')]
  if (type.kind !== 'number' || (read !== undefined && read !== 'hours' && read !== 'score')) return []
  return [as(from.at, 'number'), ...(from.minus === null ? [] : [as(from.minus, 'number')])]
}

/** A date that begins with its year reads itself. */
export function dayOrderOf(dates: string | undefined): DayOrder | undefined {
  const order = dates === undefined ? null : parseDayPattern(dates)
  return order === 'year-first' ? 'day-first' : (order ?? undefined)
}
