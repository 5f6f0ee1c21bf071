import type { Preview } from '../../../shared/contract/import.ts'
import { decoderOf } from '../import/encoding.ts'
import type { RowProblem } from '../import/import-result.ts'
import { problemList } from '../import/problem-list.ts'
import { recordReader } from '../import/records.ts'
import { rowReader } from '../import/row-reader.ts'
import { piecesOf, type Source } from '../import/source.ts'
import { isBlank, type Survey } from '../import/survey.ts'

type Row = Preview['rows'][number]

/** The first rows of a surveyed file, cell by cell: as written, as read, and what is wrong with it. */
export async function firstRows(
  source: Source,
  survey: Survey,
  problems: readonly RowProblem[],
  most: number,
): Promise<Pick<Preview, 'columns' | 'rows'>> {
  const { columns, headers } = survey.layout
  const wrong = Map.groupBy(problems, (problem) => problem.row)
  const read = rowReader(survey, problemList(''))
  const rows: Row[] = []
  const reader = recordReader(survey.shape, (cells, row, fault) => {
    if (rows.length >= most || row <= survey.headerRow || (!fault && isBlank(cells))) return
    const values = read(cells, row, fault)
    const found = wrong.get(row) ?? []
    const of = (name: string) => found.find((problem) => problem.column === name)?.message ?? null
    rows.push({
      row,
      cells: columns.map(({ column, at }) => ({
        text: (cells[at] ?? '').slice(0, longest),
        value: values?.[column.name] ?? null,
        problem: of(column.name),
      })),
      problem: found.find(({ column }) => !columns.some((known) => known.column.name === column))?.message ?? null,
    })
  })
  const enough = new AbortController()
  const decoder = decoderOf(survey.encoding, source.mark)
  for await (const bytes of piecesOf(source, { seen: () => null, signal: enough.signal })) {
    reader.push(decoder.decode(bytes) ?? '')
    if (rows.length >= most) enough.abort()
  }
  if (!enough.signal.aborted) reader.end()
  return { columns: columns.map(({ column, at }) => ({ name: column.name, header: headers[at] ?? '' })), rows }
}

const longest = 500
