import type { Plan } from './plan.ts'
import type { ProblemList } from './problem-list.ts'
import { faultOf, misfit } from './row-faults.ts'
import { isBlank, type OnRow, type RowSource } from './row-source.ts'
import { isSkipped } from './skipped-rows.ts'
import type { Written } from './written.ts'

/** Takes the rows of a file that are data and whole; what is wrong with the others goes onto the list. */
export function wholeRows(
  plan: Plan,
  source: Pick<RowSource, 'trimmed'>,
  problems: Pick<ProblemList, 'add'> | undefined,
  take: (cells: readonly Written[], row: number) => void,
): OnRow {
  return (cells, row, fault) => {
    if (row <= plan.headerRow || (!fault && (isBlank(cells) || isSkipped(plan, cells)))) return
    const wrong = fault ? faultOf(fault) : misfit(cells, plan.headers.length, source)
    if (!wrong) return take(cells, row)
    const column = wrong.at === null ? null : (plan.headers[wrong.at]?.trim() ?? null)
    problems?.add(row, column, wrong.value, wrong.what)
  }
}
