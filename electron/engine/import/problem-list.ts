import { inEnglish, sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { RowProblem } from './import-result.ts'
import { shortened } from './shortened.ts'

export const mostProblems = 1000

/** Gathers what is wrong in one file: the first thousand in full, the rest as a number. */
export type ProblemList = {
  readonly add: (row: number | null, column: string | null, value: string | null, what: Sentence) => void
  readonly count: () => number
  /** How many rows have a problem. */
  readonly rows: () => number
  readonly all: () => readonly RowProblem[]
}

/** `most`: how many are listed in full; a screen that scrolls can take more than a terminal. */
export function problemList(file: string, most = mostProblems): ProblemList {
  const kept: RowProblem[] = []
  let count = 0
  let rows = 0
  let last: number | null = null
  const saidOfRow = new Set<string>()
  /** In the order of the file: that a row repeats an earlier one is heard later than what cannot be read. */
  const keep: ProblemList['add'] = (row, column, value, what) => {
    const at = kept.findLastIndex((one) => row === null || (one.row !== null && one.row <= row)) + 1
    if (at < most) kept.splice(at, 0, problemAt(file, row, column, value, what))
    if (kept.length > most) kept.pop()
  }
  return {
    add(row, column, value, what) {
      if (row !== last) saidOfRow.clear()
      const said = `${column} ${what.code}`
      // A row that becomes several rows has its problem once.
      if (row !== null && saidOfRow.has(said)) return
      saidOfRow.add(said)
      count += 1
      if (row !== null && row !== last) rows += 1
      last = row
      keep(row, column, value, what)
    },
    count: () => count,
    rows: () => rows,
    all: () => (count > kept.length ? [...kept, further(file, count - kept.length)] : kept),
  }
}

/** One problem, its sentence beginning with the place. */
export function problemAt(
  file: string,
  row: number | null,
  column: string | null,
  value: string | null,
  { code, values }: Sentence,
): RowProblem {
  const place = [file, row === null ? '' : `row ${row}`, column === null ? '' : `column ${column}`]
  return {
    row,
    column,
    value: value === null ? null : shortened(value),
    ...{ code, values },
    message: `${place.filter((part) => part !== '').join(', ')}: ${readingOn(inEnglish({ code, values }))}`,
  }
}

/** A sentence after the place and a colon: not with a capital, unless its first word is all capitals. */
function readingOn(message: string): string {
  return message.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase())
}

function further(file: string, count: number): RowProblem {
  return problemAt(file, null, null, null, sentence('further-problems', { count }))
}
