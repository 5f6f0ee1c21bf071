import type { Preview } from '../../../shared/contract/import.ts'
import { decoderOf } from '../import/encoding.ts'
import type { RowProblem } from '../import/import-result.ts'
import { problemList } from '../import/problem-list.ts'
import { recordReader } from '../import/records.ts'
import { rowReader } from '../import/row-reader.ts'
import { piecesOf, type Source } from '../import/source.ts'
import { isBlank, type Survey } from '../import/survey.ts'

export type Shown = Pick<Preview, 'columns' | 'rows'>

const most = 100 // rows of each sort
const longest = 500 // characters of a cell

/** The first rows of a surveyed file, and its first rows with a problem, cell by cell: as written, as read, and what is wrong. */
export async function shownRows(source: Source, survey: Survey, problems: readonly RowProblem[]): Promise<Shown> {
  const { columns, headers } = survey.layout
  const wrong = Map.groupBy(problems, (problem) => problem.row)
  const wanted = new Set([...wrong.keys()].filter((row) => row !== null).slice(0, most))
  const last = Math.max(0, ...wanted)
  const read = rowReader(survey, problemList(''))
  const rows: Preview['rows'][number][] = []
  let seen = 0
  let at = 0
  const reader = recordReader(survey.shape, (cells, row, fault) => {
    at = row
    if (row <= survey.headerRow || (!fault && isBlank(cells))) return
    seen += 1
    if (seen > most && !wanted.has(row)) return
    const values = read(cells, row, fault)
    const found = wrong.get(row) ?? []
    rows.push({
      row,
      cells: columns.map(({ column, at: place }) => ({
        text: (cells[place] ?? '').slice(0, longest),
        value: values?.[column.name] ?? null,
        problem: found.find((problem) => problem.column === column.name)?.message ?? null,
      })),
      problem: found.find(({ column }) => !columns.some((known) => known.column.name === column))?.message ?? null,
    })
  })
  const enough = new AbortController()
  const decoder = decoderOf(survey.encoding, source.mark)
  for await (const bytes of piecesOf(source, { seen: () => null, signal: enough.signal })) {
    reader.push(decoder.decode(bytes) ?? '')
    if (seen >= most && at >= last) enough.abort()
  }
  if (!enough.signal.aborted) reader.end()
  return {
    columns: columns.map(({ column, at: place }) => ({ name: column.name, header: headers[place] ?? '' })),
    rows,
  }
}
