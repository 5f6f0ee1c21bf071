import type { Preview } from '../../../shared/contract/import.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { RowProblem } from '../import/import-result.ts'
import { shownAt } from '../import/part-reader.ts'
import type { PlannedPart } from '../import/plan.ts'
import type { Written } from '../import/written.ts'
import type { Values } from '../store/stored-table.ts'

export type Shown = Pick<Preview, 'columns' | 'rows'>

const longest = 500 // characters of a cell

/** Every column that a part fills, and the header it is filled from. */
export function columnsOf(parts: readonly PlannedPart[], headers: readonly string[]): Shown['columns'] {
  const found = new Map<string, string>()
  for (const { columns } of parts) {
    for (const { column, from } of columns) {
      const at = shownAt(from)
      const header = at === null ? '' : (headers[at] ?? '').trim()
      if (!found.get(column.name)) found.set(column.name, header)
    }
  }
  return [...found].map(([name, header]) => ({ name, header }))
}

type Row = {
  readonly row: number
  readonly cells: readonly Written[]
  /** Null: it does not land. */
  readonly values: Values | null
  readonly part: PlannedPart | null
  readonly problems: readonly RowProblem[]
}

/** A row cell by cell: as written, as read, and what is wrong. */
export function shownRow(
  columns: Shown['columns'],
  { row, cells, values, part, problems }: Row,
): Shown['rows'][number] {
  return {
    row,
    cells: columns.map(({ name, header }) => {
      const place = placeOf(part, name)
      return {
        text: String(place === null ? '' : (cells[place] ?? '')).slice(0, longest),
        value: values?.[name] ?? null,
        problem: saidOf(problems.find(({ column }) => column === name || column === header)),
      }
    }),
    problem: saidOf(
      problems.find(({ column }) => !columns.some(({ name, header }) => column === name || column === header)),
    ),
  }
}

function placeOf(part: PlannedPart | null, name: string): number | null {
  const planned = part?.columns.find(({ column }) => column.name === name)
  return planned ? shownAt(planned.from) : null
}

function saidOf(problem: RowProblem | undefined): Problem | null {
  return problem ? { code: problem.code, values: problem.values, message: problem.message } : null
}
