import { sentence } from '../../../shared/sentences/english.ts'
import type { Values } from '../store/stored-table.ts'
import { CellFault } from './cell-reader.ts'
import { currencyMark } from './currency-mark.ts'
import type { LeftOut } from './left-out.ts'
import type { AccountMatcher } from './match-accounts.ts'
import { AccountFault, type ColumnReader, RowLeft, readerOf } from './origin-reader.ts'
import type { Origin, PlannedPart } from './plan.ts'
import type { ProblemList } from './problem-list.ts'
import type { Survey } from './survey.ts'
import { testReader } from './tests.ts'
import { Amount, type Written } from './written.ts'

const emptyCell = new CellFault(sentence('empty-cell'))

/** Where a row that is not put is noted, and whom to ask which account it is about. */
export type Reading = {
  readonly problems: ProblemList
  readonly leftOut: LeftOut
  readonly accounts: AccountMatcher | null
  /** Hears of each account that a person has to choose. */
  readonly doubt: (fault: AccountFault, row: number) => void
}

/** A row's values for one table; null where it has a problem, which is then on the list, or is left out. */
export type PartReader = (cells: readonly Written[], row: number) => Values | null

type NamedReader = {
  readonly name: string
  readonly said: string
  readonly at: number | null
  readonly read: ColumnReader
  readonly required: boolean
}

/**
 * Made once per file and part. The values are one object, filled anew for each row: a million rows should not make a
 * million objects.
 */
export function partReader(survey: Survey, part: PlannedPart, reading: Reading): PartReader {
  const { plan } = survey
  const { problems, leftOut, accounts, doubt } = reading
  // What is only put where it is missing is nobody's row.
  const leaveOut = part.missing ? () => undefined : leftOut.add
  const values: Record<string, string | number | null> = Object.fromEntries(
    part.table.columns.map(({ name }) => [name, null]),
  )
  const columns = part.columns.map((planned): NamedReader => {
    const { name } = planned.column
    const at = shownAt(planned.from)
    const said = plan.name === null || at === null ? name : (plan.headers[at] ?? '').trim()
    return { name, said, at, read: readerOf(planned, survey, accounts), required: planned.column.required }
  })
  const numbers = new Set(part.table.columns.filter(({ type }) => type.kind === 'number').map(({ name }) => name))
  const marked = 'currency' in values ? columns.filter(({ name }) => numbers.has(name)) : []
  const tests = part.where.map((test) => ({ by: test.by, passes: testReader(test, survey) }))
  return (cells, row) => {
    const failed = tests.find(({ passes }) => !passes(cells))
    if (failed) {
      leaveOut((plan.headers[failed.by] ?? '').trim(), String(cells[failed.by] ?? ''))
      return null
    }
    // A mark of the row before may stand here where the file has no such column.
    if (marked.length > 0) values['currency'] = null
    let good = true
    for (const { name, said, at, read, required } of columns) {
      const found = read(cells, values)
      // A mapping may leave empty what every row needs.
      const value = found === null && required ? emptyCell : found
      if (value instanceof RowLeft) {
        leaveOut(said, value.text)
        return null
      }
      if (value instanceof CellFault) {
        if (value instanceof AccountFault) doubt(value, row)
        problems.add(row, said, at === null ? null : String(cells[at] ?? ''), value.what)
        good = false
      } else values[name] = value
    }
    return good &&
      marked.every(({ said, at }) => agrees(said, at === null ? '' : (cells[at] ?? ''), row, values, problems))
      ? values
      : null
  }
}

/** The cell that a person sees a column's value in; null: it is made of several, or of none. */
export function shownAt(from: Origin): number | null {
  if (from.kind === 'cell' || from.kind === 'later') return from.at
  if (from.kind === 'first') return from.of.map(shownAt).find((at) => at !== null) ?? null
  return from.kind === 'account' ? (from.name ?? from.id) : null
}

/** A currency that stands beside an amount is the row's where the row names none; two that differ are not guessed at. */
function agrees(
  column: string,
  cell: Written,
  row: number,
  values: Record<string, string | number | null>,
  problems: ProblemList,
): boolean {
  const mark = cell instanceof Amount ? cell.currency : typeof cell === 'string' ? currencyMark(cell) : null
  if (mark === null || values['currency'] === mark) return true
  if (values['currency'] === null) {
    values['currency'] = mark
    return true
  }
  problems.add(row, column, String(cell), sentence('two-currencies', { amount: mark, row: values['currency'] ?? '' }))
  return false
}
