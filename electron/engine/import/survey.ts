import { createHash } from 'node:crypto'
import type { DayOrder } from '../../../shared/reading/dates.ts'
import type { Decimal } from '../../../shared/reading/numbers.ts'
import type { TableName } from '../../../shared/tables.ts'
import { controlCharacter } from './cell-reader.ts'
import { type Convention, type Witness, witness } from './conventions.ts'
import { decoderOf, type Encoding } from './encoding.ts'
import type { Finding } from './import-result.ts'
import { type Layout, layoutOf } from './layout.ts'
import { type RecordFault, type RecordReader, recordReader, type Shape } from './records.ts'
import { shapeOf } from './shape.ts'
import { piecesOf, type Source, type Watch } from './source.ts'

/** What the first pass over a whole file finds out, so that the second need not guess. */
export type Survey = {
  readonly hash: string
  readonly encoding: Encoding
  readonly shape: Shape
  readonly headerRow: number
  readonly layout: Layout
  readonly conventions: ReadonlyMap<string, Convention>
  /** Rows below the header that are not blank. */
  readonly rows: number
  /** Whether any control character occurs that text does not have. */
  readonly controls: boolean
}
export type Refusal = {
  readonly kind: 'refused'
  readonly table: TableName | null
  readonly ignored: readonly string[]
  readonly findings: readonly Finding[]
}
export type SurveyResult = { readonly kind: 'surveyed'; readonly survey: Survey } | Refusal

export type Named = {
  readonly as?: TableName | undefined
  readonly decimal?: Decimal | undefined
  readonly dayOrder?: DayOrder | undefined
}

/** Reads a file once, through all its rows: hash, encoding, delimiter, table, and how each column writes its numbers and dates. */
export async function surveyOf(source: Source, file: string, named: Named, watch: Watch): Promise<SurveyResult> {
  for (const encoding of source.encodings) {
    const result = await pass(source, encoding, file, named, watch)
    if (result !== 'not-this-encoding') return result
  }
  const name = source.encodings[0] === 'utf-8' ? 'UTF-8' : 'UTF-16'
  return refusal(null, `the file begins as ${name} but holds bytes that are not; export it again.`)
}

/** A row with nothing in any of its cells. */
export function isBlank(cells: readonly string[]): boolean {
  return cells[0] === '' && (cells.length === 1 || cells.every((cell) => cell === ''))
}

async function pass(
  source: Source,
  encoding: Encoding,
  file: string,
  named: Named,
  watch: Watch,
): Promise<SurveyResult | 'not-this-encoding'> {
  const hash = createHash('sha256')
  const decoder = decoderOf(encoding, source.mark)
  let start: Start | null = null
  let controls = false
  for await (const bytes of piecesOf(source, watch)) {
    hash.update(bytes)
    const text = decoder.decode(bytes)
    if (text === null) return 'not-this-encoding'
    controls ||= controlCharacter.test(text)
    start ??= startOf(text, file, named)
    if (!start.shape.headerEnds && bytes.length < source.size) return refusal(null, noLineBreak)
    start.reader.push(text)
    const refused = start.refused()
    if (refused) return refused
  }
  if (watch.signal?.aborted) return refusal(start?.found()?.layout ?? null, stopped)
  const end = decoder.end()
  if (end === 'not-valid') return 'not-this-encoding'
  start?.reader.end()
  const found = start?.found()
  const refused = start?.refused()
  if (refused) return refused
  if (!start || !found)
    return refusal(null, 'the file holds blank lines only; export it again, with a header and rows.')
  if (end === 'cut-off') return refusal(found.layout, 'the file stops in the middle of a character; export it again.')
  if (start.rows() === 0)
    return refusal(found.layout, 'there is a header but no row below it; export it again with rows.')
  const verdict = found.witness.verdict()
  if (verdict.kind === 'undecided') return { ...refusal(found.layout, ''), findings: verdict.findings }
  const { layout, headerRow } = found
  const [shape, rows, conventions] = [start.shape, start.rows(), verdict.of]
  return {
    kind: 'surveyed',
    survey: { hash: hash.digest('hex'), encoding, shape, headerRow, layout, conventions, rows, controls },
  }
}

type Start = {
  readonly shape: ReturnType<typeof shapeOf>
  readonly reader: RecordReader
  readonly found: () => { readonly layout: Layout; readonly witness: Witness; readonly headerRow: number } | null
  readonly refused: () => Refusal | null
  readonly rows: () => number
}

/** Sets up the reading of records once the first text shows how they are parted. */
function startOf(text: string, file: string, named: Named): Start {
  const shape = shapeOf(text)
  let found: ReturnType<Start['found']> = null
  let refused: Refusal | null = null
  let rows = 0
  const header = (cells: readonly string[], row: number, fault: RecordFault | null) => {
    if (fault) {
      refused = refusalAt(null, row, 'the header is broken: a quotation mark is missing or too many; mend it.')
      return
    }
    const result = layoutOf(cells, row, file, named.as)
    if (result.kind === 'refused')
      refused = { kind: 'refused', table: result.table, ignored: [], findings: [result.finding] }
    else found = { layout: result.layout, witness: witness(result.layout, named), headerRow: row }
  }
  const reader = recordReader(shape, (cells, row, fault) => {
    if (refused || (!fault && isBlank(cells))) return
    if (!found) {
      header(cells, row, fault)
      return
    }
    rows += 1
    if (!fault) found.witness.see(cells)
  })
  return { shape, reader, found: () => found, refused: () => refused, rows: () => rows }
}

export const stopped = 'the import was stopped, so nothing of this file is in the book; start it again.'
const noLineBreak = 'the first line does not end; this is no CSV file, or its quotation marks do not match.'

function refusal(layout: Layout | null, message: string): Refusal {
  return refusalAt(layout, null, message)
}

function refusalAt(layout: Layout | null, row: number | null, message: string): Refusal {
  return {
    kind: 'refused',
    table: layout?.table.name ?? null,
    ignored: layout?.ignored ?? [],
    findings: [{ row, column: null, message }],
  }
}
