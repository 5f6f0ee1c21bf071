import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { longestCell, mostCells, type RecordFault } from './records.ts'
import type { RowSource } from './row-source.ts'
import type { Written } from './written.ts'

/** What is wrong with a row as a whole, at which of the file's columns it shows, and what stands there. */
export type RowFault = { readonly at: number | null; readonly value: string | null; readonly what: Sentence }

/** A row longer or shorter than the header is not guessed at; empty cells too many do no harm. */
export function misfit(
  cells: readonly Written[],
  wants: number,
  { trimmed }: Pick<RowSource, 'trimmed'>,
): RowFault | null {
  const has = cells.length
  if (has === wants || (has < wants && trimmed)) return null
  if (has < wants) return { at: has, value: null, what: sentence('row-too-short', { has, wants }) }
  const extra = cells.findIndex((cell, at) => at >= wants && String(cell).trim() !== '')
  if (extra === -1) return null
  const what = trimmed
    ? sentence('beyond-header', { column: columnLetters(extra) })
    : sentence('row-too-long', { has, wants })
  return { at: null, value: String(cells[extra]), what }
}

/** What a spreadsheet calls its columns: A for 0, AA for 26. */
function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : `${columnLetters(Math.floor(at / 26) - 1)}${letter}`
}

export function faultOf({ kind, cell }: RecordFault): RowFault {
  return { at: cell, value: null, what: whatOf(kind) }
}

function whatOf(kind: RecordFault['kind']): Sentence {
  if (kind === 'long-cell') return sentence(kind, { most: longestCell })
  return kind === 'too-many-cells' ? sentence(kind, { most: mostCells }) : sentence(kind)
}
