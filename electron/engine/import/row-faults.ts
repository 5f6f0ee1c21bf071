import { longestCell, mostCells, type RecordFault } from './records.ts'
import type { Written } from './row-source.ts'

/** What is wrong with a row as a whole, at which of the file's columns it shows, and what stands there. */
export type RowFault = { readonly at: number | null; readonly value: string | null; readonly message: string }

/** A row longer or shorter than the header is not guessed at; empty cells too many do no harm. */
export function raggedness(cells: readonly Written[], wants: number): RowFault | null {
  const has = cells.length
  if (has < wants) {
    const cause = 'it may have been cut off, or a line break may stand inside a cell without quotation marks'
    const message = `the row has ${has} of ${wants} cells; ${cause}; mend the row or export it again.`
    return { at: has, value: null, message }
  }
  const extra = cells.slice(wants).find((cell) => String(cell).trim() !== '')
  if (extra === undefined) return null
  const cause = 'a cell that holds the delimiter must stand in quotation marks'
  const message = `the row has ${has} cells, but the header ${wants}; ${cause}.`
  return { at: null, value: String(extra), message }
}

export function faultOf({ kind, cell }: RecordFault): RowFault {
  return { at: cell, value: null, message: faultMessage(kind) }
}

function faultMessage(kind: RecordFault['kind']): string {
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
