import type { Batch } from '../store/batches.ts'
import type { Outcome } from '../store/put-row.ts'
import { decoderOf } from './encoding.ts'
import type { ProblemList } from './problem-list.ts'
import { recordReader } from './records.ts'
import { rowReader } from './row-reader.ts'
import { piecesOf, type Source, type Watch } from './source.ts'
import { isBlank, type Survey } from './survey.ts'

/** How many rows of a file became what. */
export type Counts = { inserted: number; updated: number; unchanged: number }

/**
 * The second pass: reads each row as the survey decided and puts it into the batch; what cannot be read goes onto the
 * list. Ends early when it is stopped; the caller then rolls back.
 */
export async function importRows(
  source: Source,
  survey: Survey,
  batch: Batch,
  problems: ProblemList,
  watch: Watch,
): Promise<Counts> {
  const counts: Counts = { inserted: 0, updated: 0, unchanged: 0 }
  const readRow = rowReader(survey, problems)
  const reader = recordReader(survey.shape, (cells, row, fault) => {
    if (row <= survey.headerRow || (!fault && isBlank(cells))) return
    const values = readRow(cells, row, fault)
    if (values) count(counts, batch.put(row, values), cells, row, survey, problems)
  })
  const decoder = decoderOf(survey.encoding, source.mark)
  for await (const bytes of piecesOf(source, watch)) reader.push(decoder.decode(bytes) ?? '')
  if (!watch.signal?.aborted) reader.end()
  return counts
}

function count(
  counts: Counts,
  outcome: Outcome,
  cells: readonly string[],
  row: number,
  survey: Survey,
  problems: ProblemList,
): void {
  if (outcome.kind !== 'problem') {
    counts[outcome.kind] += 1
    return
  }
  const at = survey.layout.columns.find(({ column }) => column.name === outcome.column)?.at
  problems.add(row, outcome.column, at === undefined ? null : (cells[at] ?? null), readingOn(outcome.message))
}

/** The store's sentence after the place and a colon: not with a capital, unless its first word is all capitals. */
function readingOn(message: string): string {
  return message.replace(/^[A-Z](?=[a-z]* )/, (letter) => letter.toLowerCase())
}
