import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { Column, TableName } from '../../../shared/tables.ts'
import { tableOf } from '../../../shared/tables.ts'
import type { References } from './references.ts'
import type { Values } from './stored-table.ts'

/** Why a row cannot be stored, and the column at fault. */
export type RowProblem = { readonly kind: 'problem'; readonly column: string; readonly what: Sentence }

/** A row that cannot be stored; `value` is the cell at fault. */
export type BadRow = RowProblem & { readonly value: Values[string] }

/** Judges a row by what is in the book; adds the batches that it builds on to `needs`. */
export type Check = (values: Values, references: References, needs: Set<number>) => RowProblem | null

/** Sums beyond this would lose cents: doubles count whole units exactly to 9e15. */
const largest = 1e13

/** What a table's rows have to satisfy beyond the kinds of their cells, which the reader of the file has checked. */
export function checkOf(name: TableName): (...[values, references, needs]: Parameters<Check>) => BadRow | null {
  const checks = checksOf(name)
  return (values, references, needs) => {
    for (const check of checks) {
      const problem = check(values, references, needs)
      if (problem) return { ...problem, value: values[problem.column] ?? null }
    }
    return null
  }
}

function checksOf(name: TableName): readonly Check[] {
  const references = tableOf(name).columns.flatMap((column) => referenceCheck(column) ?? [])
  if (name === 'contracts') return [...references, endsAfterItStarts]
  if (name === 'indicators') return [partOfAnother]
  if (name === 'measurements') return [...references, canBeAddedUp]
  return references
}

function referenceCheck(column: Column): Check | null {
  switch (column.type.kind) {
    case 'reference':
      return refersTo(column.name, column.type.to, (cell) => cell)
    case 'indicator-or-all':
      return refersTo(column.name, 'indicator', (cell) => (cell === '*' ? null : cell))
    case 'driver':
      return refersTo(column.name, 'indicator', (cell) => after('indicator:', cell))
    case 'scope':
      return refersTo(column.name, 'account', (cell) => after('account:', cell))
    default:
      return null
  }
}

function refersTo(column: string, to: 'account' | 'indicator', idIn: (cell: string) => string | null): Check {
  return (values, references, needs) => {
    const cell = values[column]
    const id = typeof cell === 'string' ? idIn(cell) : null
    if (id === null) return null
    const known = (to === 'account' ? references.accounts : references.indicators).get(id)
    if (!known) return unknown(column, to, id)
    if (known.brought !== null) needs.add(known.brought)
    return null
  }
}

function unknown(column: string, to: 'account' | 'indicator', id: string): RowProblem {
  return { kind: 'problem', column, what: sentence(`unknown-${to}`, { id, column }) }
}

function endsAfterItStarts(values: Values): RowProblem | null {
  const { start_date: start, end_date: end } = values
  if (String(end) >= String(start)) return null
  const what = sentence('ends-before-start', { start: String(start), end: String(end) })
  return { kind: 'problem', column: 'end_date', what }
}

/**
 * An indicator that is part of another adds nothing by itself, so a whole that is missing would make value vanish
 * without a word: the whole has to be in the book, or in an earlier row of the file, and never a part of its part.
 */
function partOfAnother(values: Values, references: References, needs: Set<number>): RowProblem | null {
  const { key, part_of: partOf } = values
  if (typeof partOf !== 'string') return null
  const problem = (what: Sentence): RowProblem => ({ kind: 'problem', column: 'part_of', what })
  for (let whole: string | null = partOf; whole !== null; ) {
    if (whole === key) return problem(sentence('part-of-itself', { id: whole }))
    const known = references.indicators.get(whole)
    if (!known) return problem(sentence('unknown-whole', { id: whole }))
    needs.add(known.batch)
    if (known.brought !== null) needs.add(known.brought)
    whole = known.partOf
  }
  return null
}

/** Whether a measurement is small enough to be added up to the cent. */
export function addsUp({ actual, volume }: Values): boolean {
  const [size, count] = [Math.abs(Number(actual)), Number(volume ?? 1)]
  return size <= largest && count <= largest && size * count <= largest
}

function canBeAddedUp(values: Values): RowProblem | null {
  if (addsUp(values)) return null
  const [actual, volume] = [Number(values['actual']), Number(values['volume'] ?? 1)]
  const column = Math.abs(actual) > largest ? 'actual' : 'volume'
  return { kind: 'problem', column, what: sentence('sum-too-large', { actual, volume, column }) }
}

function after(prefix: string, cell: string): string | null {
  return cell.startsWith(prefix) ? cell.slice(prefix.length) : null
}
