import { type Each, type Fields, fieldsOf } from '../../../shared/mapping/fields.ts'
import type { Condition, Filling, Mapping, MappingPart, Test } from '../../../shared/mapping/mapping.ts'
import { type DayOrder, parseDayPattern } from '../../../shared/reading/dates.ts'
import type { Decimal } from '../../../shared/reading/numbers.ts'
import { type Column, type Table, tableOf } from '../../../shared/tables.ts'
import type { OpenQuestion } from './import-result.ts'

/** How the rows of one file, whose header is known, become rows of tables. */
export type Plan = {
  /** The preset's or mapping's name; null: the headers are those of a table. */
  readonly name: string | null
  /** Whose ids the file has. */
  readonly system: string | null
  /** What each column is called, each by another name. */
  readonly headers: readonly string[]
  readonly headerRow: number
  readonly parts: readonly PlannedPart[]
  /** Headers that nothing is taken from, as written. */
  readonly ignored: readonly string[]
  /** Texts that mean an empty cell. */
  readonly empty: ReadonlySet<string>
  readonly skip: Skip | null
  readonly accounts: Mapping['accounts']
  /** How numbers and days are read where a column leaves it open. */
  readonly assumed: { readonly decimal: Decimal | undefined; readonly dayOrder: DayOrder | undefined }
}

export type Skip = {
  readonly startingWith: readonly string[]
  readonly alone: boolean
  readonly without: number | null
}

export type PlannedPart = {
  readonly table: Table
  readonly columns: readonly PlannedColumn[]
  readonly where: readonly PlannedTest[]
  readonly summarised: boolean
  /** Only what the book has not got yet. */
  readonly missing: boolean
  /** Which of the mapping's parts it is. */
  readonly place: number
}

export type PlannedColumn = { readonly column: Column; readonly from: Origin }

/** Where a column's value comes from. `at` counts the file's columns from 0. */
export type Origin =
  | {
      readonly kind: 'cell'
      readonly at: number
      readonly filling: Filling
      readonly minus: number | null
      readonly per: number | null
    }
  /** The first of them that gives anything. */
  | { readonly kind: 'first'; readonly of: readonly Origin[] }
  | { readonly kind: 'words'; readonly pieces: readonly (string | Piece)[] }
  | {
      readonly kind: 'account'
      readonly id: number | null
      readonly name: number | null
      readonly unknown: 'problem' | 'new' | 'none'
      readonly read: Filling['read']
    }
  | { readonly kind: 'count' }
  | { readonly kind: 'later'; readonly at: number; readonly filling: Filling; readonly months: Months }

/** A number of months, said by a person or by another cell of the row. */
export type Months = { readonly kind: 'fixed'; readonly text: string } | { readonly kind: 'cell'; readonly at: number }
export type Piece = { readonly at: number; readonly of: 'cell' | 'month' | 'day' }
export type PlannedTest = Omit<Test, 'is' | 'not' | 'by'> & {
  readonly at: number
  /** The column that says why a row is left out. */
  readonly by: number
  readonly is: readonly string[] | null
  readonly not: readonly string[] | null
}

/** What a file lacks for a mapping: headers that it has not got, or answers that only a person can give. */
export type Lacking = { readonly missing: readonly string[]; readonly open: readonly AnswerQuestion[] }

/** Fits a mapping to the headers of a file; a draft as far as it goes. */
export function planOf(
  mapping: Mapping,
  headers: readonly string[],
  headerRow: number,
  isDraft = false,
): { readonly kind: 'plan'; readonly plan: Plan } | ({ readonly kind: 'lacking' } & Lacking) {
  const found = fieldsOf(mapping, headers)
  const fitted = mapping.parts.flatMap((part, place) =>
    choicesOf(part, mapping, found).map((each) => fittedPart(part, place, mapping, found, each, isDraft)),
  )
  const without = fitted.flatMap((one) => (one.kind === 'lacking' ? one : []))
  // Where nothing is left, the file lacks what the first part needs.
  const nothing = without.length === fitted.length && !isDraft
  const lacking = without.filter((one, n) => !one.aside || (nothing && n === 0))
  if (lacking.length > 0) {
    const missing = [...new Set(lacking.flatMap((one) => one.missing))]
    return { kind: 'lacking', missing, open: lacking.flatMap((one) => one.open) }
  }
  const parts = fitted.flatMap((one) => (one.kind === 'part' ? one.part : []))
  const { startingWith = [], alone = false, without: leader } = mapping.skipRows
  const lead = leader === undefined ? null : found.at(leader, null)
  const used = new Set(parts.flatMap(cellsUsed))
  return {
    kind: 'plan',
    plan: {
      ...{ name: mapping.name, system: mapping.system ?? mapping.name, headerRow, parts },
      headers: found.headers,
      ignored: found.headers.filter((_, at) => !used.has(at)),
      empty: new Set(mapping.empty),
      skip: startingWith.length > 0 || alone || lead !== null ? { startingWith, alone, without: lead } : null,
      accounts: mapping.accounts,
      assumed: { decimal: mapping.decimal, dayOrder: dayOrderOf(mapping.dates) },
    },
  }
}

/** A column of the file that is read as numbers or as days, and what is said of how it writes them. */
export type Measured = {
  /** How a sentence names it: the table's column where the headers are a table's own, else the header. */
  readonly name: string
  readonly at: number
  readonly kind: 'number' | 'day'
  readonly decimal: Decimal | undefined
  readonly dayOrder: DayOrder | undefined
}

/** Each such column once. */
export function measuredCells({ name, headers, parts }: Plan): readonly Measured[] {
  const found = parts.flatMap((part) => part.columns.flatMap(({ column, from }) => measuredIn(column, from)))
  const called = found.map(({ column, ...one }) => ({
    ...one,
    name: name === null ? column : (headers[one.at] ?? '').trim(),
  }))
  return [...new Map(called.map((one) => [`${one.kind} ${one.at}`, one])).values()]
}

type Found = Omit<Measured, 'name'> & { readonly column: string }

function measuredIn(column: Column, from: Origin): readonly Found[] {
  const { name, type } = column
  if (from.kind === 'first') return from.of.flatMap((one) => measuredIn(column, one))
  if (from.kind !== 'cell' && from.kind !== 'later') return []
  const { decimal, dates, read } = from.filling
  const dayOrder = dayOrderOf(dates)
  const as = (at: number, kind: Measured['kind']): Found => ({ column: name, at, kind, decimal, dayOrder })
  if (from.kind === 'later' || type.kind === 'day') return [as(from.at, 'day')]
  if (type.kind !== 'number' || (read !== undefined && read !== 'hours' && read !== 'score')) return []
  return [as(from.at, 'number'), ...(from.minus === null ? [] : [as(from.minus, 'number')])]
}

/** A date that begins with its year reads itself. */
function dayOrderOf(dates: string | undefined): DayOrder | undefined {
  const order = dates === undefined ? null : parseDayPattern(dates)
  return order === 'year-first' ? 'day-first' : (order ?? undefined)
}

/** Which of the file's columns a part looks at. */
export function cellsUsed({ columns, where }: PlannedPart): readonly number[] {
  return [...columns.flatMap(({ from }) => cellsOf(from)), ...where.map(({ at }) => at)].filter((at) => at !== null)
}

function cellsOf(from: Origin): readonly (number | null)[] {
  switch (from.kind) {
    case 'cell':
      return [from.at, from.minus, from.per]
    case 'first':
      return from.of.flatMap(cellsOf)
    case 'words':
      return from.pieces.map((piece) => (typeof piece === 'string' ? null : piece.at))
    case 'account':
      return [from.id, from.name]
    case 'later':
      return [from.at, from.months.kind === 'cell' ? from.months.at : null]
    case 'count':
      return []
  }
}

/** A part about a field that several headers are is one part for each of them. */
function choicesOf(part: MappingPart, { fields }: Mapping, found: Fields): readonly Each[] {
  const repeated = namesIn(part).find((name) => fields[name] !== undefined && !Array.isArray(fields[name]))
  const places = repeated === undefined ? [] : found.places(repeated)
  return repeated === undefined || places.length === 0 ? [null] : places.map((at) => ({ field: repeated, at }))
}

type Fitted =
  | { readonly kind: 'part'; readonly part: PlannedPart }
  | ({ readonly kind: 'lacking'; readonly aside: boolean } & Lacking)

function fittedPart(
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

export type AnswerQuestion = Extract<OpenQuestion, { kind: 'answer' }>
type Tried =
  | Origin
  | { readonly kind: 'asked'; readonly question: AnswerQuestion }
  | { readonly kind: 'missing'; readonly name: string }

function originOf(filling: Filling, mapping: Mapping, found: Fields, each: Each): Tried {
  const { from, text, account, ask, minus, months, per } = filling
  if (ask) return answered(ask, mapping, found, each)
  if (account) {
    const [id, name] = [account.id, account.name].map((field) => (field === undefined ? null : found.at(field, each)))
    if (id == null && name == null)
      return { kind: 'missing', name: spellingOf(account.name ?? account.id ?? 'account', mapping) }
    const unknown = account.new ? 'new' : account['or-none'] ? 'none' : 'problem'
    return { kind: 'account', id: id ?? null, name: name ?? null, unknown, read: filling.read }
  }
  if (text !== undefined) return wordsOf(text, mapping, found, each)
  if (from === undefined) return { kind: 'count' }
  const at = found.at(from, each)
  if (at === null) return { kind: 'missing', name: spellingOf(from, mapping) }
  if (months === undefined) {
    const place = (field: string | undefined) => (field === undefined ? null : found.at(field, each))
    return { kind: 'cell', at, filling, minus: place(minus), per: place(per?.from) }
  }
  if (typeof months === 'string') {
    const place = found.at(months, each)
    return place === null
      ? { kind: 'missing', name: spellingOf(months, mapping) }
      : { kind: 'later', at, filling, months: { kind: 'cell', at: place } }
  }
  const answer = answered(months.ask, mapping, found, each)
  if (answer.kind !== 'words') return answer
  return { kind: 'later', at, filling, months: { kind: 'fixed', text: answer.pieces.join('') } }
}

function answered(
  { what, among = [], optional }: NonNullable<Filling['ask']>,
  mapping: Mapping,
  found: Fields,
  each: Each,
): Tried {
  const about = each ? (found.headers[each.at] ?? '').trim() : null
  const name = about === null ? what : `${what}: ${about}`
  const answer = mapping.answers[name]
  if (answer !== undefined) return { kind: 'words', pieces: [answer] }
  return { kind: 'asked', question: { kind: 'answer', what, about, name, among, optional: optional ?? false } }
}

function wordsOf(text: string, mapping: Mapping, found: Fields, each: Each): Tried {
  const pieces: (string | Piece)[] = []
  for (const [n, piece] of text.split(/\{([^{}]+)\}/).entries()) {
    if (n % 2 === 0) {
      if (piece !== '') pieces.push(piece)
      continue
    }
    const [name = '', of = 'cell'] = piece.split(':')
    const at = found.at(name, each)
    if (at === null) return { kind: 'missing', name: spellingOf(name, mapping) }
    pieces.push(
      of === 'header' ? (found.headers[at] ?? '').trim() : { at, of: of === 'month' || of === 'day' ? of : 'cell' },
    )
  }
  return { kind: 'words', pieces }
}

/** The test whose field the file has; else the name of the one that it lacks. */
function testOf(condition: Condition, mapping: Mapping, found: Fields, each: Each): PlannedTest | string {
  const tests = 'any' in condition ? condition.any : [condition]
  const words = (said: Test['is']) => (typeof said === 'string' ? (mapping.lists[said] ?? [said]) : (said ?? null))
  for (const test of tests) {
    const at = found.at(test.from, each)
    if (at === null) continue
    const by = test.by === undefined ? null : found.at(test.by, each)
    return { ...test, at, by: by ?? at, is: words(test.is), not: words(test.not) }
  }
  return spellingOf(tests[0]?.from ?? '', mapping)
}

function namesIn(part: MappingPart): readonly string[] {
  return Object.values(part.columns)
    .flat()
    .flatMap((way) => (typeof way === 'string' ? way : (way.from ?? [])))
}

/** How a person would look for a field in the file: its first spelling in words, "Account Name" rather than AccountName. */
function spellingOf(name: string, { fields }: Mapping): string {
  const spellings = [fields[name] ?? []].flatMap((field) => (Array.isArray(field) ? field : field.headers))
  return spellings.find((spelling) => spelling.includes(' ')) ?? spellings[0] ?? name
}
