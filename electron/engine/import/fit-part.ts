import { type Each, type Fields, fieldOf } from '../../../shared/mapping/fields.ts'
import type { Mapping, MappingPart } from '../../../shared/mapping/mapping.ts'
import { tableOf } from '../../../shared/tables.ts'
import { type AnswerQuestion, originOf, testOf } from './fit-column.ts'
import type { PlannedColumn, PlannedPart } from './plan.ts'

/** What a file lacks for a mapping: headers that it has not got, or answers that only a person can give. */
export type Lacking = { readonly missing: readonly string[]; readonly open: readonly AnswerQuestion[] }

/** A part about a field that several headers are is one part for each of them. */
export function choicesOf(part: MappingPart, { fields }: Mapping, found: Fields): readonly Each[] {
  const repeated = namesIn(part).find((name) => !Array.isArray(fieldOf(fields, name) ?? []))
  const places = repeated === undefined ? [] : found.places(repeated)
  return repeated === undefined || places.length === 0 ? [null] : places.map((at) => ({ field: repeated, at }))
}

type Fitted =
  | { readonly kind: 'part'; readonly part: PlannedPart }
  | ({ readonly kind: 'lacking'; readonly aside: boolean } & Lacking)

/** Fits one part of a mapping to the headers of a file; a draft as far as it goes. */
export function fittedPart(
  part: MappingPart,
  place: number,
  mapping: Mapping,
  found: Fields,
  each: Each,
  isDraft: boolean,
): Fitted {
  const table = tableOf(part.table)
  const columns: PlannedColumn[] = []
  const lacks: (readonly string[])[] = []
  const open: AnswerQuestion[] = []
  for (const column of table.columns) {
    const ways = part.columns[column.name]
    const tried = (ways === undefined ? [] : Array.isArray(ways) ? ways : [ways]).map((way) =>
      originOf(typeof way === 'string' ? { from: way } : way, mapping, found, each),
    )
    const [first, ...rest] = tried.filter((one) => one.kind !== 'missing' && one.kind !== 'asked')
    const asked = tried.find((one) => one.kind === 'asked')
    if (first) columns.push({ column, from: rest.length === 0 ? first : { kind: 'first', of: [first, ...rest] } })
    else if (asked) open.push(asked.question)
    else if (tried.length === 0 && column.required) lacks.push([`${table.name}.${column.name}`])
    else if (column.required) lacks.push(tried.flatMap((one) => (one.kind === 'missing' ? one.name : [])))
  }
  const where = part.where.map((condition) => testOf(condition, mapping, found, each))
  lacks.push(...where.flatMap((test) => (typeof test === 'string' ? [[test]] : [])))
  const unknown = Object.keys(part.columns).filter((name) => !table.columns.some((column) => column.name === name))
  lacks.push(...unknown.map((name) => [`${table.name}.${name}`]))
  const missing = fewest(lacks)
  if (!isDraft && (missing.length > 0 || open.length > 0)) {
    // A question of an optional part is asked where the answer is all that it lacks.
    const aside = part.optional === true && (missing.length > 0 || open.every(({ optional }) => optional))
    return { kind: 'lacking', aside, missing, open }
  }
  const summarised = Object.values(part.columns).some((ways) =>
    [ways].flat().some((way) => typeof way !== 'string' && way.summarise !== undefined),
  )
  return {
    kind: 'part',
    part: {
      table,
      columns,
      summarised,
      missing: part.missing ?? false,
      place,
      where: where.filter((test) => typeof test !== 'string'),
    },
  }
}

/** Of the ways to fill a column one is enough: by what another column lacks anyway, else the first. */
function fewest(lacks: readonly (readonly string[])[]): readonly string[] {
  const names = new Set(lacks.flatMap((ways) => (ways.length === 1 ? ways : [])))
  for (const [first, ...rest] of lacks) {
    if (first !== undefined && ![first, ...rest].some((name) => names.has(name))) names.add(first)
  }
  return [...names]
}

function namesIn(part: MappingPart): readonly string[] {
  return Object.values(part.columns)
    .flat()
    .flatMap((way) => (typeof way === 'string' ? way : (way.from ?? [])))
}
