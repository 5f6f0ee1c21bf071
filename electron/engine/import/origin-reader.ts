import { addDays, addMonths, type Day, daysBetween, monthOf, monthsBetween, parseDay } from '../../../shared/days.ts'
import type { Filling } from '../../../shared/mapping/mapping.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { Column, ColumnKind } from '../../../shared/tables.ts'
import type { Values } from '../store/stored-table.ts'
import { CellFault, type CellReader, type CellValue, cellReader } from './cell-reader.ts'
import type { Convention } from './conventions.ts'
import type { AccountMatcher } from './match-accounts.ts'
import type { Origin, Piece, PlannedColumn } from './plan.ts'
import { hoursIn, salesforceId, scoreIn } from './readings.ts'
import { shortened } from './shortened.ts'
import type { Survey } from './survey.ts'
import { Unread, type Written } from './written.ts'

/** A row that the mapping says to leave out, by the text that said so. */
export class RowLeft {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** An account that nobody or more than one is; a person can choose. */
export class AccountFault extends CellFault {
  readonly written: string
  /** By its name, not by an id. */
  readonly named: boolean
  readonly among: readonly string[]
  constructor(what: Sentence, written: string, named: boolean, among: readonly string[]) {
    super(what)
    this.written = written
    this.named = named
    this.among = among
  }
}

/** What a column of a table gets from a row of the file; `row` has what the columns before it got. */
export type ColumnReader = (cells: readonly Written[], row: Values) => CellValue | CellFault | RowLeft

const usual: Convention = { decimal: 'point', dayOrder: 'day-first' }
const day: ColumnKind = { kind: 'day' }
const number: ColumnKind = { kind: 'number' }
const lastDay = '9999-12-31'

/** The reader of one planned column, made once per file. */
export function readerOf(
  { column, from }: PlannedColumn,
  survey: Survey,
  accounts: AccountMatcher | null,
): ColumnReader {
  const { plan, conventions, controls } = survey
  const read = (at: number, type: ColumnKind, required = column.required) =>
    cellReader({ ...column, type, required }, conventions.get(at) ?? usual, controls)
  switch (from.kind) {
    case 'cell':
      return cellOrigin(column, from, read, plan.empty)
    case 'words':
      return wordsOrigin(column, from.pieces, survey)
    case 'account':
      return fitting(column, accountOrigin(column, from, read, accounts, plan.empty))
    case 'later':
      return fitting(column, laterOrigin(column, from, read))
    case 'count':
      return fitting(column, () => 1)
    case 'first':
      return firstOrigin(column, from.of, survey, accounts)
  }
}

/** What is made of cells is held against its column like a cell that says so: a mapping may put a day where a number belongs. */
function fitting(column: Column, make: ColumnReader): ColumnReader {
  const own = cellReader({ ...column, required: false }, usual, false)
  return (cells, row) => {
    const made = make(cells, row)
    return typeof made === 'number' || typeof made === 'string' ? own(made) : made
  }
}

type Reads = (at: number, type: ColumnKind, required?: boolean) => CellReader

function cellOrigin(
  column: Column,
  { at, filling, minus, per }: Extract<Origin, { kind: 'cell' }>,
  reads: Reads,
  empty: ReadonlySet<string>,
): ColumnReader {
  const { times, over, yearly } = filling
  const computed = [times, over, yearly].some((one) => one !== undefined) || minus !== null || per !== null
  const plain = reads(at, column.type)
  const { values, read: how } = filling
  if (!values && how === undefined && !computed && filling.else === undefined && empty.size === 0) {
    return (cells) => plain(cells[at] ?? '')
  }
  const word = textReading(filling, empty)
  const own = computed ? reads(at, number) : plain
  const less = minus === null ? null : reads(minus, number, false)
  const reading: ColumnReader = (cells, row) => {
    const written = word(cells[at] ?? '')
    if (written === null) return new RowLeft(String(cells[at] ?? '').trim())
    const value = own(written)
    if (!computed || typeof value !== 'number') return value
    const taken = less && minus !== null ? less(cells[minus] ?? '') : 0
    if (taken instanceof CellFault) return taken
    const unit = per === null ? '' : String(cells[per] ?? '').trim()
    const many = per === null ? 1 : filling.per?.values[unit.toLowerCase()]
    if (many === undefined) return new CellFault(sentence('unknown-unit', { text: shortened(unit) }))
    const amount = (value * (times ?? 1) * many) / (over ?? 1) - Number(taken ?? 0)
    return yearly ? yearOf(amount, row) : amount
  }
  return computed ? fitting(column, reading) : reading
}

/** What an amount for a contract's term is for a year, to the cent; a term of whole months has no days to count. */
function yearOf(amount: number, { start_date: start, end_date: end }: Values): number | null {
  // A term without end is written as one to the last day that there is.
  if (typeof start !== 'string' || typeof end !== 'string' || end < start || end === lastDay) return null
  const [from, until] = [start as Day, addDays(end as Day, 1)]
  const months = monthsBetween(monthOf(from), monthOf(until))
  const years = addMonths(from, months) === until ? months / 12 : daysBetween(from, until) / 365.25
  return Math.round((amount / years) * 100) / 100
}

/** The first origin that gives a value; where none does, what the first of them says of that. */
function firstOrigin(
  column: Column,
  of: readonly Origin[],
  survey: Survey,
  accounts: AccountMatcher | null,
): ColumnReader {
  const optional = { ...column, required: false }
  const readers = of.map((from) => readerOf({ column: optional, from }, survey, accounts))
  const whole = of.map((from) => readerOf({ column, from }, survey, accounts))
  return (cells, row) => {
    for (const read of readers) {
      const value = read(cells, row)
      if (value !== null) return value
    }
    return whole[0]?.(cells, row) ?? null
  }
}

/** What a cell says in our words: by the mapping's values, or by a way of reading it; null: its row is left out. */
function textReading(
  { values, read, else: other }: Filling,
  empty: ReadonlySet<string>,
): (cell: Written) => Written | null {
  const known = values && new Map(Object.entries(values).map(([text, value]) => [text.trim().toLowerCase(), value]))
  return (cell) => {
    const text = String(cell).trim()
    const own = empty.has(text) ? '' : text
    const value = known?.get(own.toLowerCase())
    if (value !== undefined) return value
    if (cell instanceof Unread && own !== '') return cell
    if (other !== undefined && (own !== '' || known)) return other
    if (read === undefined || own === '') return typeof cell === 'string' ? own : cell
    return readAs(read, own)
  }
}

function readAs(how: NonNullable<Filling['read']>, text: string): Written {
  switch (how) {
    case 'hours':
      return hoursIn(text) ?? text
    case 'score':
      return scoreIn(text) ?? text
    case 'key':
      return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_')
    case 'salesforce-id':
      return salesforceId(text)
    case 'zoho-id':
      return text.replace(/^zcrm_/, '')
    case 'guid':
      return text.replace(/^\{(.*)\}$/, '$1').toLowerCase()
  }
}

function wordsOrigin(column: Column, pieces: readonly (string | Piece)[], survey: Survey): ColumnReader {
  const read = cellReader(column, usual, survey.controls)
  const days = pieces.map((piece) =>
    typeof piece === 'string'
      ? null
      : cellReader({ ...column, type: day, required: true }, survey.conventions.get(piece.at) ?? usual, false),
  )
  const { empty } = survey.plan
  return (cells) => {
    let text = ''
    for (const [n, piece] of pieces.entries()) {
      if (typeof piece === 'string') {
        text += piece
        continue
      }
      const written = cells[piece.at] ?? ''
      if (written instanceof Unread) return new CellFault(written.what)
      const cell = String(written).trim()
      if (piece.of === 'cell') {
        text += empty.has(cell) ? '' : cell
        continue
      }
      const on = days[n]?.(cells[piece.at] ?? '')
      if (on instanceof CellFault) return on
      text += String(on).slice(0, piece.of === 'month' ? 7 : 10)
    }
    return read(text)
  }
}

function accountOrigin(
  column: Column,
  { id, name, unknown, read }: Extract<Origin, { kind: 'account' }>,
  reads: Reads,
  accounts: AccountMatcher | null,
  empty: ReadonlySet<string>,
): ColumnReader {
  const textAt = (at: number | null) => {
    const key = at === null ? null : reads(at, { kind: 'key' }, false)
    return (cells: readonly Written[]) => {
      const value = key && at !== null ? key(cells[at] ?? '') : null
      return value instanceof CellFault ? value : value === null || empty.has(String(value)) ? '' : String(value)
    }
  }
  const [idOf, nameOf] = [textAt(id), textAt(name)]
  return (cells) => {
    const [theirs, called] = [idOf(cells), nameOf(cells)]
    if (theirs instanceof CellFault) return theirs
    if (called instanceof CellFault) return called
    if (theirs === '' && called === '') {
      return column.required ? new CellFault(sentence('empty-cell')) : null
    }
    // A list of ids or names means one account where all of them are the same one.
    const ids = theirs === '' ? [''] : listed(theirs)
    const names = called === '' ? [''] : ids.length > 1 ? listed(called) : [called]
    const idOfOne = (one: string) => (read === undefined || one === '' ? one : String(readAs(read, one)))
    const matches = ids.map((each, n) => accounts?.match(idOfOne(each), names[n] ?? names[0] ?? '', unknown === 'new'))
    const named = called !== ''
    const written = named ? called : theirs
    const found = new Set(
      matches.flatMap((match) => (match?.kind === 'account' || match?.kind === 'new' ? match.accountId : [])),
    )
    const [only, second] = found
    if (second !== undefined) return several(written, named, [...found], accounts)
    if (only !== undefined) return only
    const doubtful = matches.find((match) => match?.kind === 'several')
    if (doubtful?.kind === 'several') return several(written, named, doubtful.among, accounts)
    if (matches.some((match) => match?.kind === 'left-out')) return new RowLeft(written)
    if (unknown === 'none') return null
    return new AccountFault(sentence('account-not-found', { text: shortened(written) }), written, named, [])
  }
}

function several(
  written: string,
  named: boolean,
  among: readonly string[],
  accounts: AccountMatcher | null,
): AccountFault {
  const called = among.map((accountId) => `${accountId} (${accounts?.nameOf(accountId) ?? ''})`)
  const what = sentence('several-accounts', { text: shortened(written), accounts: { or: called.slice(0, 5) } })
  return new AccountFault(what, written, named, among)
}

function laterOrigin(column: Column, { at, months }: Extract<Origin, { kind: 'later' }>, reads: Reads): ColumnReader {
  const start = reads(at, day)
  const count = cellReader(
    { ...column, required: true, type: { kind: 'number', min: 1, max: 600, whole: true } },
    usual,
    false,
  )
  return (cells) => {
    const from = start(cells[at] ?? '')
    const term = count(months.kind === 'fixed' ? months.text : (cells[months.at] ?? ''))
    if (from === null || from instanceof CellFault) return from
    if (term instanceof CellFault) return term
    const until = parseDay(addMonths(from as Day, Number(term)))
    return until ? addDays(until, -1) : new CellFault(sentence('no-such-day', { text: `${from} + ${term}` }))
  }
}

function listed(text: string): readonly string[] {
  return text.includes(';')
    ? text
        .split(';')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : [text]
}
