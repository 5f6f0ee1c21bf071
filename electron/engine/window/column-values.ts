import type { OutputOf } from '../../../shared/contract/contract.ts'
import { done, type Result } from '../../../shared/problem.ts'
import { namedBy, type ReadingOptions, watchOf } from '../import/inspect-file.ts'
import { isBlank, type Taker } from '../import/row-source.ts'
import { isSkipped } from '../import/skipped-rows.ts'
import { surveyorOf } from '../import/survey.ts'
import { firstRows } from './first-rows.ts'
import { stopped } from './inspect-files.ts'

type Values = OutputOf<'columnValues'>

/** So many texts are told apart. */
const most = 500
const longest = 200

/** The texts in one column of a file, told apart as a mapping does: case and spaces around do not matter. */
export async function columnValues(path: string, options: ReadingOptions, header: string): Promise<Result<Values>> {
  const named = namedBy({ ...options, isDraft: true })
  if (!named.ok) return named
  const first = await firstRows(path, options)
  if (!first.ok) return first
  const surveyor = surveyorOf(first.value.name, named.value)
  await first.value.source.read(() => surveyor, watchOf(first.value.source, {}, 0, 1))
  const found = surveyor.result({ kind: 'read', hash: '', controls: true })
  const opened = await first.value.openAll()
  if (!opened.ok) return opened
  const source = opened.value
  try {
    const { row: headerRow, headers } = found.head
    const at = headers.findIndex((one) => one.trim() === header.trim())
    if (at === -1) return done({ values: [], others: 0 })
    const counts = new Map<string, { readonly text: string; rows: number }>()
    let others = 0
    const count = (text: string) => {
      const key = text.toLowerCase()
      const known = counts.get(key)
      if (known) known.rows += 1
      else if (counts.size < most) counts.set(key, { text, rows: 1 })
      else others += 1
    }
    const plan = found.kind === 'surveyed' ? found.survey.plan : null
    const taker: Taker = {
      row: (cells, row, fault) => {
        if (row <= headerRow || fault || isBlank(cells) || (plan && isSkipped(plan, cells))) return
        count(
          String(cells[at] ?? '')
            .trim()
            .slice(0, longest),
        )
      },
    }
    const pass = await source.read(() => taker, watchOf(source, options, 0, 1))
    if (pass.kind === 'stopped') return stopped
    return done({ values: [...counts.values()].toSorted((a, b) => b.rows - a.rows), others })
  } finally {
    await source.close()
  }
}
