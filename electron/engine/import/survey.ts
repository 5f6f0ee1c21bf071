import { columnNames } from '../../../shared/mapping/column-names.ts'
import type { DayOrder } from '../../../shared/reading/dates.ts'
import type { Decimal } from '../../../shared/reading/numbers.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { TableName } from '../../../shared/tables.ts'
import type { KnownMapping } from '../known-mappings.ts'
import { type Convention, type Witness, witness } from './conventions.ts'
import type { Finding } from './import-result.ts'
import { measuredCells } from './measured-cells.ts'
import type { Plan } from './plan.ts'
import { type Candidate, type HeadRow, mostHeadRows, type Recognised, recognise, textsOf } from './recognise.ts'
import type { RecordFault } from './records.ts'
import { isBlank, type Pass, type RowSource, type Taker, type Watch } from './row-source.ts'
import { isSkipped } from './skipped-rows.ts'
import type { Written } from './written.ts'

/** What the first pass over a whole file finds out, so that the second need not guess. */
export type Survey = {
  readonly hash: string
  readonly plan: Plan
  /** By the place of the column in the file. */
  readonly conventions: ReadonlyMap<number, Convention>
  /** Rows below the header that are not blank. */
  readonly rows: number
  /** Whether any control character occurs that text does not have. */
  readonly controls: boolean
  /** Only the first rows were looked at, as a file of this name: the others may prove it wrong. */
  readonly assumed: { readonly file: string; readonly named: Named } | null
}
/** The first rows as written, for whoever maps them by hand. */
export type Head = {
  readonly row: number
  /** What each column is called, each by another name; empty: it has no header and nothing is in it. */
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
export type Refusal = {
  readonly kind: 'refused'
  readonly table: TableName | null
  readonly preset: string | null
  readonly ignored: readonly string[]
  readonly findings: readonly Finding[]
}
export type SurveyResult = { readonly candidates: readonly Candidate[]; readonly head: Head } & (
  | { readonly kind: 'surveyed'; readonly survey: Survey }
  | Refusal
)

export type Named = {
  /** A table, preset or mapping. */
  readonly as?: string | undefined
  readonly decimal?: Decimal | undefined
  readonly dayOrder?: DayOrder | undefined
  readonly mappings: readonly KnownMapping[]
  /** What is named is not finished: it is tried as far as it goes. */
  readonly isDraft?: boolean | undefined
}

const shownRows = 8
/** So many rows of a large file are looked at before it is read. */
const assumedFrom = 1000

/** Reads a file once, through all its rows: hash, header, plan, and how each column writes its numbers and dates. */
export async function surveyOf(source: RowSource, file: string, named: Named, watch: Watch): Promise<SurveyResult> {
  let surveyor = surveyorOf(file, named)
  const pass = await source.read(() => {
    surveyor = surveyorOf(file, named)
    return surveyor
  }, watch)
  return surveyor.result(pass)
}

/** What the first rows of a file say of all of it, but for its hash; null: nothing that could be gone by. */
export async function assumedOf(source: RowSource, file: string, named: Named): Promise<Survey | null> {
  const surveyor = surveyorOf(file, named)
  let rows = 0
  const row: Surveyor['row'] = (cells, at, fault) => {
    rows += 1
    surveyor.row(cells, at, fault)
  }
  const enough = () => rows >= assumedFrom || surveyor.enough()
  const pass = await source.read(() => ({ row, enough }), { seen: () => undefined, signal: undefined })
  if (pass.kind !== 'enough') return null
  const result = surveyor.result({ kind: 'read', hash: '', controls: false })
  return result.kind === 'surveyed' ? { ...result.survey, assumed: { file, named } } : null
}

/** Whether all rows of a file are as the first ones let assume. */
export function holds(assumed: Survey, found: Survey): boolean {
  const [first, all] = [assumed, found].map(({ conventions }) => JSON.stringify([...conventions]))
  return first === all && assumed.controls === found.controls && assumed.hash === found.hash
}

/** Looks on while all rows of a file are read, and then says what it is. */
export type Surveyor = Taker & { readonly enough: () => boolean; readonly result: (pass: Pass) => SurveyResult }

export function surveyorOf(file: string, named: Named): Surveyor {
  const start = startOf(file, named)
  return { row: start.row, enough: start.enough, result: (pass) => resultOf(start, pass) }
}

function resultOf(start: Start, pass: Pass): SurveyResult {
  const found = start.found()
  const refused = start.refused()
  const [candidates, head] = [start.candidates(), start.head()]
  const plan = found?.plan ?? null
  if (refused) return { ...refused, candidates, head }
  const refusing = (what: Sentence) => ({ ...refusal(plan, what), candidates, head })
  if (pass.kind === 'refused') return refusing(pass.what)
  if (pass.kind !== 'read') return refusing(stopped)
  if (!found) return refusing(sentence('blank-lines'))
  if (found.rows === 0) return refusing(sentence('no-rows'))
  const verdict = found.witness.verdict()
  if (verdict.kind === 'undecided') return { ...refusalFor(plan, verdict.findings), candidates, head }
  const { rows } = found
  const { hash, controls } = pass
  return {
    kind: 'surveyed',
    survey: { hash, plan: found.plan, conventions: verdict.of, rows, controls, assumed: null },
    ...{ candidates, head },
  }
}

type Found = { readonly plan: Plan; readonly witness: Witness; rows: number }
type Start = Taker & {
  readonly enough: () => boolean
  readonly found: () => Found | null
  readonly refused: () => Refusal | null
  readonly candidates: () => readonly Candidate[]
  readonly head: () => Head
}

/** Keeps the first rows until the header is known, then watches the others go by. */
function startOf(file: string, named: Named): Start {
  const early: (HeadRow & { readonly fault: RecordFault | null })[] = []
  let recognised: Recognised | null = null
  let found: Found | null = null
  let broken: Refusal | null = null

  const see = ({ cells, row, fault }: (typeof early)[number]) => {
    if (!found || row <= found.plan.headerRow || isSkipped(found.plan, cells)) return
    found.rows += 1
    if (!fault) found.witness.see(cells)
  }
  const decide = () => {
    if (recognised || early.length === 0) return
    recognised = recognise(
      early.filter(({ fault }) => !fault),
      file,
      named.as,
      named.mappings,
      named.isDraft,
    )
    if (recognised.kind !== 'plan') return
    const { plan } = recognised
    found = {
      plan,
      witness: witness(measuredCells(plan), named, { ...plan.assumed, oneHand: plan.name !== null }),
      rows: 0,
    }
    for (const one of early) see(one)
  }
  const row = (cells: readonly Written[], at: number, fault: RecordFault | null) => {
    if (!fault && isBlank(cells)) return
    if (found) {
      see({ cells, row: at, fault })
      return
    }
    if (fault && early.length === 0) {
      broken ??= refusalFor(null, [{ row: at, column: null, what: sentence('broken-header') }])
      return
    }
    if (recognised) return
    early.push({ cells, row: at, fault })
    if (early.length === mostHeadRows) decide()
  }
  const refused = (): Refusal | null => {
    if (broken) return broken
    decide()
    if (recognised?.kind !== 'refused') return null
    const { table, preset, finding } = recognised
    return { kind: 'refused', table, preset, ignored: [], findings: [finding] }
  }
  return {
    row,
    enough: () => broken !== null || recognised?.kind === 'refused',
    found: () => {
      decide()
      return found
    },
    refused,
    candidates: () => recognised?.candidates ?? [],
    head: () => {
      const row = found?.plan.headerRow ?? (recognised?.kind === 'refused' ? recognised.finding.row : null)
      const at = early.findIndex((one) => one.row === (row ?? early[0]?.row))
      const rows = early.slice(at + 1, at + 1 + shownRows).map(({ cells }) => textsOf(cells))
      return { row: early[at]?.row ?? 0, headers: namesOf(textsOf(early[at]?.cells ?? []), rows), rows }
    },
  }
}

/** A column without a header has a name where it holds something. */
function namesOf(headers: readonly string[], rows: Head['rows']): readonly string[] {
  const names = columnNames(headers)
  return headers.map((header, at) =>
    header.trim() !== '' || rows.some((row) => (row[at] ?? '').trim() !== '') ? (names[at] ?? '') : '',
  )
}

export const stopped = sentence('import-stopped')

function refusal(plan: Plan | null, what: Sentence): Refusal {
  return refusalFor(plan, [{ row: null, column: null, what }])
}

function refusalFor(plan: Plan | null, findings: readonly Finding[]): Refusal {
  const { name: preset = null, ignored = [], parts: [first] = [] } = plan ?? {}
  return { kind: 'refused', table: first?.table.name ?? null, preset, ignored, findings }
}
