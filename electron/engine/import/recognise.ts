import { assert } from '../../../shared/assert.ts'
import { fieldsOf } from '../../../shared/mapping/fields.ts'
import { headerKey, spelledAs } from '../../../shared/mapping/header-key.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { type TableName, tables } from '../../../shared/tables.ts'
import type { KnownMapping } from '../known-mappings.ts'
import { planOf } from './fit-mapping.ts'
import type { Lacking } from './fit-part.ts'
import { type HeaderScore, headerScore } from './header-score.ts'
import type { Finding, OpenQuestion } from './import-result.ts'
import { knows, knowsTable } from './known-headers.ts'
import type { Plan } from './plan.ts'
import { columnsNamed, type Match, matchesOf, matchWith, nearestTable, tablePlan } from './table-plan.ts'
import type { Written } from './written.ts'

/** A row that may be the header. */
export type HeadRow = { readonly cells: readonly Written[]; readonly row: number }

/** What a file seems to be, how sure that is (0..1), and the headers that say so, of how many that could. */
export type Candidate = {
  readonly name: string
  readonly title: string
  readonly kind: 'table' | 'preset' | 'kept'
  readonly score: number
  readonly told: readonly string[]
  readonly tells: number
}

export type Recognised =
  | { readonly kind: 'plan'; readonly plan: Plan; readonly candidates: readonly Candidate[] }
  | {
      readonly kind: 'refused'
      readonly table: TableName | null
      /** The preset or mapping that it would be read by. */
      readonly preset: string | null
      readonly finding: Finding
      readonly candidates: readonly Candidate[]
    }

type Fit = Candidate & {
  readonly plan: Plan | null
  readonly finding: Finding | null
  readonly table: TableName | null
}

export const mostHeadRows = 30
/** Two that are nearer to each other than this are told apart by a person. */
const near = 0.03
/** A mapping that was kept for just these columns goes before what is not much likelier. */
const notMuch = 0.1

/**
 * Finds a file's header among its first rows, and the table, preset or mapping that it belongs to: the one whose own
 * headers are there and that explains the most of them.
 */
export function recognise(
  head: readonly HeadRow[],
  file: string,
  as: string | undefined,
  mappings: readonly KnownMapping[],
  isDraft = false,
): Recognised {
  const [first] = head
  if (!first) return refusedAt(null, null, sentence('blank-lines'))
  const rows = head.slice(0, mostHeadRows)
  if (as !== undefined) return named(as, rows, mappings, isDraft)
  // A mapping with nothing to be known by is only used by its name.
  const told = mappings.filter(({ tells }) => tells.length > 0)
  const fits = rows.map((row) => fitsOf(row, told))
  const scoreOf = (row: readonly Fit[]) => Math.max(0, ...row.map((fit) => (fit.plan || fit.finding ? fit.score : 0)))
  const best = Math.max(0, ...fits.map(scoreOf))
  const at = fits.findIndex((row) => scoreOf(row) === best)
  const [row, found] = [rows[at], fits[at]]
  if (best === 0 || !row || !found) {
    const likely = likelyHeader(rows)
    return unrecognised(rows[likely] ?? first, fits[likely] ?? [])
  }
  return chosen(
    row,
    found.toSorted((a, b) => b.score - a.score),
    file,
  )
}

/** The likeliest of those that a header may be; where two are as likely, the file's name decides, else a person. */
function chosen(row: HeadRow, fits: readonly Fit[], file: string): Recognised {
  const usable = fits.filter((fit) => fit.plan || fit.finding)
  const [first] = usable
  if (!first) return unrecognised(row, fits)
  const kept = usable.filter(
    ({ kind, told, tells, score }) => kind === 'kept' && told.length === tells && first.score - score < notMuch,
  )
  const alike = kept.length > 0 ? kept : usable.filter((fit) => first.score - fit.score < near)
  const hinted = alike.filter((fit) => file.toLowerCase().includes(fit.name))
  const [only, second] = hinted.length === 1 ? hinted : alike
  const candidates = fits.slice(0, 5).map(candidateOf)
  if (only && second) {
    const among = alike.map((fit) => fit.name)
    const what = sentence('several-tables', { tables: { and: among } })
    return { ...refusedAt(row.row, null, what, { kind: 'table', among }), candidates }
  }
  return settled(only ?? first, candidates)
}

function settled(fit: Fit, candidates: readonly Candidate[]): Recognised {
  if (fit.plan) return { kind: 'plan', plan: fit.plan, candidates }
  assert(fit.finding, 'what has no plan says why')
  const preset = fit.kind === 'table' ? null : fit.name
  return { kind: 'refused', table: fit.table, preset, finding: fit.finding, candidates }
}

/** The table, preset or mapping that somebody named, as far as it goes where it is a draft, with the header where most of its columns are. */
function named(as: string, rows: readonly HeadRow[], mappings: readonly KnownMapping[], isDraft: boolean): Recognised {
  const table = tables.find(({ name }) => name === as)
  const mapping = mappings.find(({ name }) => name === as)
  const fits = rows.map((row) => {
    const score = headerScore(textsOf(row.cells), mapping ? [mapping] : [])
    if (table) return tableFit(matchWith(table.name, textsOf(row.cells)), row, score)
    return mapping ? mappingFit(mapping, row, score, isDraft ? 'draft' : 'meant') : null
  })
  const [best] = fits.filter((fit) => fit !== null).toSorted((a, b) => b.score - a.score)
  if (best) return settled(best, [candidateOf(best)])
  const known = [...tables.map(({ name }) => name), ...mappings.map(({ name }) => name)]
  return refusedAt(null, null, sentence('unknown-mapping', { name: as, known: known.join(', ') }))
}

function fitsOf(row: HeadRow, mappings: readonly KnownMapping[]): readonly Fit[] {
  const headers = textsOf(row.cells)
  const whole = matchesOf(headers).filter(({ missing }) => missing.length === 0)
  const keys = headers.map(headerKey)
  const knowing = mappings.filter((mapping) => keys.some(knows(mapping)) && !keys.some(spelledAs(mapping.never)))
  const score = headerScore(headers, knowing)
  return [
    ...whole.map((match) => tableFit(match, row, score)),
    ...knowing.map((mapping) => mappingFit(mapping, row, score)),
  ].filter(({ score }) => score > 0)
}

function tableFit(match: Match, row: HeadRow, scoreOf: HeaderScore): Fit {
  const headers = textsOf(row.cells)
  const plan = tablePlan(match, headers, row.row)
  const told = match.found.map(({ name }) => name)
  const required = match.table.columns.filter((column) => column.required)
  const share = required.filter((column) => match.found.includes(column)).length / required.length
  return {
    ...{ name: match.table.name, title: match.table.name, kind: 'table', table: match.table.name, told },
    tells: match.table.columns.length,
    score: scoreOf(share, knowsTable(match.table)),
    ...('what' in plan ? { plan: null, finding: plan } : { plan, finding: null }),
  }
}

/** A mapping fits where most of what tells it is there or it is meant; where something else is lacking, that is said. */
function mappingFit(
  mapping: KnownMapping,
  row: HeadRow,
  scoreOf: HeaderScore,
  named: 'meant' | 'draft' | null = null,
): Fit {
  const headers = textsOf(row.cells)
  const fields = fieldsOf(mapping, headers)
  const told = mapping.tells.flatMap((any) => {
    const places = [any].flat().map((field) => fields.at(field, null))
    return headers[places.find((at) => at !== null) ?? -1] ?? []
  })
  const share = told.length / Math.max(1, mapping.tells.length)
  const whole = share === 1 || mapping.tells.length === 0
  const fit = {
    ...{ name: mapping.name, title: mapping.title ?? mapping.name, told, tells: mapping.tells.length },
    kind: mapping.kept ? ('kept' as const) : ('preset' as const),
    table: mapping.parts[0]?.table ?? null,
  }
  if (!whole && named === null && share < 0.6) return { ...fit, score: 0, plan: null, finding: null }
  const fitted = planOf(mapping, headers, row.row, named === 'draft')
  return {
    ...fit,
    score: scoreOf(whole ? 1 : share * 0.8, knows(mapping)),
    plan: fitted.kind === 'plan' ? fitted.plan : null,
    finding: fitted.kind === 'plan' ? null : lackingOf(mapping, fitted, row.row, whole || named !== null),
  }
}

function lackingOf(mapping: Mapping, { missing, open }: Lacking, row: number, whole: boolean): Finding | null {
  const name = { preset: mapping.name, title: mapping.title ?? mapping.name }
  const [question] = open
  if (missing.length > 0) {
    if (!whole) return null
    const what = sentence('mapping-lacks', { name, ...columnsNamed(missing) })
    return { row, column: missing[0] ?? null, what, open: { kind: 'columns', table: null, missing } }
  }
  if (!question) return null
  const { what: asked, about, name: key } = question
  const answer = `{${JSON.stringify(key)}: …}`
  const what =
    about === null
      ? sentence('answer-missing', { asked, answer })
      : sentence('answer-missing-about', { asked, about, answer })
  return { row, column: about, what, open: question, also: open.slice(1) }
}

/** Where nothing tells: the first row that is nearly as full as the fullest; a title above it has a cell or two. */
function likelyHeader(rows: readonly HeadRow[]): number {
  const filled = rows.map(({ cells }) => cells.filter((cell) => String(cell).trim() !== '').length)
  return filled.findIndex((count) => count > 0.6 * Math.max(...filled))
}

const people = ['First Name', 'Last Name', 'Full Name', 'Vorname', 'Nachname', 'Voornaam', 'Achternaam', 'Prénom']
const namesPeople = spelledAs([...people, 'Nom de famille', 'Apellidos', 'Имя', 'Фамилия'])

function unrecognised(row: HeadRow, fits: readonly Fit[]): Recognised {
  const headers = textsOf(row.cells)
  const { what: lacking, open } = nearestTable(matchesOf(headers))
  const what = headers.map(headerKey).some(namesPeople) ? sentence('list-of-people') : lacking
  return { ...refusedAt(row.row, null, what, open), candidates: fits.map(candidateOf) }
}

function refusedAt(row: number | null, column: string | null, what: Sentence, open?: OpenQuestion): Refused {
  return { kind: 'refused', table: null, preset: null, finding: { row, column, what, open }, candidates: [] }
}

type Refused = Extract<Recognised, { kind: 'refused' }>

function candidateOf({ name, title, kind, score, told, tells }: Fit): Candidate {
  return { name, title, kind, score, told, tells }
}

const texts = new WeakMap<readonly Written[], readonly string[]>()

/** One list for one row: what is found out of a header is found once, however many mappings are held against it. */
export function textsOf(cells: readonly Written[]): readonly string[] {
  const found = texts.get(cells) ?? cells.map(String)
  texts.set(cells, found)
  return found
}
