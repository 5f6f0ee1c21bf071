import type { RowProblem } from '../import/import-result.ts'
import { onlyMissing, tablesOf } from '../import/import-rows.ts'
import { leftOut } from '../import/left-out.ts'
import { accountMatcher } from '../import/match-accounts.ts'
import { type PartReader, partReader } from '../import/part-reader.ts'
import type { PlannedPart } from '../import/plan.ts'
import { problemList } from '../import/problem-list.ts'
import { isBlank, type RowSource } from '../import/row-source.ts'
import { isSkipped } from '../import/skipped-rows.ts'
import { type Summary, summaryOf } from '../import/summary.ts'
import type { Survey } from '../import/survey.ts'
import type { Written } from '../import/written.ts'
import type { Book } from '../store/book.ts'
import type { Values } from '../store/stored-table.ts'
import { columnsOf, type Shown, shownRow } from './shown-cells.ts'

const most = 100 // rows of each sort

/**
 * The first rows of a surveyed file as they land in one table, and its first rows with a problem, cell by cell: as
 * written, as read, and what is wrong. Rows made of many are shown as they were made. `before`: the book without them.
 */
export async function shownRows(
  book: Book,
  before: Book,
  source: RowSource,
  survey: Survey,
  table: string,
  problems: readonly RowProblem[],
): Promise<Shown> {
  const { plan } = survey
  const accounts = plan.system === null ? null : accountMatcher(book, { ...plan, system: plan.system })
  const reading = { problems: problemList(''), leftOut: leftOut(), accounts, doubt: () => null }
  const parts = plan.parts.filter((part) => part.table.name === table)
  const feeds = parts.map((part): Feed => {
    const summary = part.summarised ? summaryOf(part) : null
    const read = partReader(survey, part, reading)
    return { part, read: part.missing ? onlyMissing(before, part.table.name, read) : read, summary }
  })
  const names = columnsOf(parts, plan.headers)
  const wrong = Map.groupBy(problems, (problem) => problem.row)
  const wanted = new Set([...wrong.keys()].filter((row) => row !== null).slice(0, most))
  const last = Math.max(0, ...wanted)
  const rows: Shown['rows'][number][] = []
  const summarises = feeds.some(({ summary }) => summary)
  const first = tablesOf(plan)[0] === table
  let at = 0
  const shown = (row: number, cells: readonly Written[], values: Values | null, part: PlannedPart | null) =>
    shownRow(names, { row, cells, values, part, problems: wrong.get(row) ?? [] })
  const row = (cells: readonly Written[], here: number, fault: unknown) => {
    at = here
    if (here <= plan.headerRow || (!fault && (isBlank(cells) || isSkipped(plan, cells)))) return
    let landed = false
    for (const { part, read, summary } of feeds) {
      const values = fault ? null : read(cells, here)
      if (values && summary) summary.add(values, here)
      if (values && !summary && rows.length < most) {
        rows.push(shown(here, cells, values, part))
        landed = true
      }
    }
    if (!landed && wanted.has(here) && (first || wrong.has(here))) rows.push(shown(here, cells, null, parts[0] ?? null))
  }
  await source.read(() => ({ row, enough: () => !summarises && rows.length >= most && at >= last }), {
    seen: () => null,
    signal: undefined,
  })
  for (const { summary } of feeds) {
    for (const made of summary?.rows() ?? []) if (rows.length < most) rows.push(shown(made.row, [], made.values, null))
  }
  return { columns: names, rows: rows.toSorted((a, b) => a.row - b.row) }
}

type Feed = { readonly part: PlannedPart; readonly read: PartReader; readonly summary: Summary | null }
