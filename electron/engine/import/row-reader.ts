import type { Values } from '../store/stored-table.ts'
import { CellFault, type CellReader, cellReader } from './cell-reader.ts'
import { currencyMark } from './currency-mark.ts'
import type { ProblemList } from './problem-list.ts'
import { longestCell, mostCells, type RecordFault } from './records.ts'
import type { Survey } from './survey.ts'

type ReadColumn = { readonly name: string; readonly at: number; readonly read: CellReader }

/** The values of one row; null where it has a problem, which is then on the list. */
export type RowReader = (cells: readonly string[], row: number, fault: RecordFault | null) => Values | null

/** Made once per file. The values are one object, filled anew for each row: a million rows should not make a million objects. */
export function rowReader(survey: Survey, problems: ProblemList): RowReader {
  const { table, columns, headers } = survey.layout
  const values: Record<string, string | number | null> = Object.fromEntries(
    table.columns.map(({ name }) => [name, null]),
  )
  const readColumns = columns.map(({ column, at }): ReadColumn => {
    const convention = survey.conventions.get(column.name) ?? { decimal: 'point', dayOrder: 'day-first' }
    return { name: column.name, at, read: cellReader(column, convention, survey.controls) }
  })
  const marked = 'currency' in values ? columns.filter(({ column }) => column.type.kind === 'number') : []
  return (cells, row, fault) => {
    if (fault) {
      problems.add(row, headers[fault.cell]?.trim() ?? null, null, faultMessage(fault))
      return null
    }
    if (cells.length !== headers.length && raggedness(cells, row, headers, problems)) return null
    // A mark of the row before may stand here where the file has no such column.
    if (marked.length > 0) values['currency'] = null
    let good = true
    for (const { name, at, read } of readColumns) {
      const text = cells[at] ?? ''
      const value = read(text)
      if (value instanceof CellFault) {
        problems.add(row, name, text, value.message)
        good = false
      } else values[name] = value
    }
    return good && marked.every(({ column, at }) => agrees(column.name, cells[at] ?? '', row, values, problems))
      ? values
      : null
  }
}

/** A currency that stands beside an amount is the row's where the row names none; two that differ are not guessed at. */
function agrees(
  column: string,
  text: string,
  row: number,
  values: Record<string, string | number | null>,
  problems: ProblemList,
): boolean {
  const mark = currencyMark(text)
  if (mark === null || values['currency'] === mark) return true
  if (values['currency'] === null) {
    values['currency'] = mark
    return true
  }
  problems.add(
    row,
    column,
    text,
    `the amount is in ${mark}, but its row in ${values['currency']}; correct one of them.`,
  )
  return false
}

/** A row longer or shorter than the header is not guessed at; empty cells too many do no harm. */
function raggedness(cells: readonly string[], row: number, headers: readonly string[], problems: ProblemList): boolean {
  const [has, wants] = [cells.length, headers.length]
  if (has < wants) {
    const missing = headers[has]?.trim() ?? null
    const cause = 'it may have been cut off, or a line break may stand inside a cell without quotation marks'
    problems.add(row, missing, null, `the row has ${has} of ${wants} cells; ${cause}; mend the row or export it again.`)
    return true
  }
  const extra = cells.slice(wants).find((cell) => cell.trim() !== '')
  if (extra === undefined) return false
  const cause = 'a cell that holds the delimiter must stand in quotation marks'
  problems.add(row, null, extra, `the row has ${has} cells, but the header ${wants}; ${cause}.`)
  return true
}

function faultMessage({ kind }: RecordFault): string {
  switch (kind) {
    case 'long-cell':
      return `this cell is longer than ${longestCell} characters; shorten it, or look for a quotation mark that is missing.`
    case 'too-many-cells':
      return `the row has more than ${mostCells} cells; this is not the table that its header says.`
    case 'open-quote':
      return 'a quotation mark opens here and is never closed, so the file may have been cut off; export it again.'
    case 'stray-quote':
      return 'text follows a closing quotation mark; double the quotation marks that stand inside a cell.'
  }
}
