import { addsUp, type BadRow, checkOf } from './checks.ts'
import { type Columns, columnsFor, dayNumber, type Gathered, monthNumber, type Wording } from './gathered.ts'
import { type IdText, idsAt, idText } from './id-text.ts'
import type { References } from './references.ts'
import { noSums, runningSums, type SumsState } from './running-sums.ts'
import { hashed, seenBefore } from './seen-before.ts'
import type { Values } from './stored-table.ts'

export type Gatherer = {
  readonly put: (row: number, values: Values) => void
  /** Hands on what is left. */
  readonly end: () => void
}

/** Who takes what is gathered, piece by piece. */
export type Taker = {
  readonly bad: (row: number, problem: BadRow) => void
  /** Rows of which none has the key of another one, nor of one before them in the file, in the order of the table. */
  readonly fresh: (rows: Gathered) => void
  /** Rows of the last piece whose key may have come before in the file, in its order. */
  readonly repeated: (rows: Gathered) => void
  /** At the end, the monthly sums of all fresh rows; null: nobody wants them. */
  readonly sums: ((state: SumsState) => void) | null
}

export type Manner = {
  /** So many rows are sorted together, 2 ** 18 at the most; the more, the less often a page of the table is written. */
  readonly most: number
  /** As many of the first rows: while they are gathered, nobody has anything to write. */
  readonly first: number
  /** About how many rows there are, rather too many. */
  readonly expected: number
  /** Where the next fresh rows are put to be handed on: room for a piece, free to be written to. */
  readonly room: () => Columns
}

export const mostGathered = 2 ** 16 // rows

/** For whoever is done with rows by the time that it was given them. */
function inThisThread(): Manner {
  const place = columnsFor(mostGathered)
  return { most: mostGathered, first: mostGathered, expected: 2 ** 21, room: () => place }
}

/**
 * Checks the measurements of a file and gathers them into pieces to be written at once; adds the batches that they build
 * on to `needs`. It does not touch the book.
 */
export function measurementGatherer(
  references: References,
  taker: Taker,
  needs: Set<number>,
  { most, first, expected, room }: Manner = inThisThread(),
): Gatherer {
  const { accounts, indicators } = references
  const check = checkOf('measurements')
  const seen = seenBefore(expected)
  const sums = taker.sums && runningSums(noSums)
  const columns = fillingFor(most)
  let enough = first
  const handOn = () => {
    const repeated: number[] = []
    // All at once: the processor fetches the next ones from memory while it waits for the first.
    for (let n = 0; n < columns.rows; n += 1) if (seen(columns.hash[n] ?? 0)) repeated.push(n)
    const places = inOrder(columns, new Set(repeated))
    for (let from = 0; from < places.length; from += mostGathered) {
      const fresh = copyOf(columns, places.subarray(from, from + mostGathered), room())
      for (let at = 0; sums && at < fresh.rows; at += 1) sums.add(fresh, at)
      taker.fresh(fresh)
    }
    if (repeated.length > 0) taker.repeated(copyOf(columns, Uint32Array.from(repeated), columnsFor(repeated.length)))
    clear(columns)
    enough = Math.min(most, enough * 2)
  }
  return {
    put(row, values) {
      const account = accounts.get(String(values['account_id']))
      const indicator = indicators.get(String(values['indicator_key']))
      if (!account || !indicator || !addsUp(values)) {
        const problem = check(values, references, needs)
        if (problem) taker.bad(row, problem)
        return
      }
      if (account.brought !== null) needs.add(account.brought)
      if (indicator.brought !== null) needs.add(indicator.brought)
      set(columns, row, values, account.n, indicator.n)
      columns.rows += 1
      if (columns.rows === enough) handOn()
    },
    end() {
      handOn()
      if (sums) taker.sums?.(sums.state())
    },
  }
}

/** Columns that are filled; `hash` is that of a row's key. */
type Filling = Columns & {
  rows: number
  readonly ids: IdText
  readonly hash: Int32Array
  readonly wordings: Wording[]
  readonly wordingKnown: Map<string, number>
}

function fillingFor(most: number): Filling {
  return {
    ...columnsFor(most),
    rows: 0,
    wordings: [],
    wordingKnown: new Map(),
    ids: idText(),
    hash: new Int32Array(most),
  }
}

function clear(columns: Filling): void {
  columns.rows = 0
  columns.ids.clear()
  columns.wordings.length = 0
  columns.wordingKnown.clear()
}

/** Writes a row behind the last one. */
function set(columns: Filling, row: number, values: Values, account: number, indicator: number): void {
  const at = columns.rows
  const date = String(values['date'])
  const { actual, volume, id } = values
  columns.row[at] = row
  columns.account[at] = account
  columns.month[at] = monthNumber(date)
  columns.indicator[at] = indicator
  columns.day[at] = dayNumber(date)
  columns.wording[at] = wordingOf(columns, values)
  const own = String(id ?? '')
  columns.idEnd[at] = columns.ids.add(own)
  columns.actual[at] = Number(actual)
  columns.volume[at] = volume == null ? Number.NaN : Number(volume)
  columns.hash[at] = keyHash(columns, own)
}

function wordingOf({ wordings, wordingKnown, wording, rows }: Filling, values: Values): number {
  const [evidence, currency, source] = [word(values['evidence']), word(values['currency']), word(values['source'])]
  const last = wording[Math.max(0, rows - 1)] ?? 0
  const before = wordings[last]
  if (before && before[0] === evidence && before[1] === currency && before[2] === source) return last
  const name = `${evidence}\0${currency}\0${source}`
  const known = wordingKnown.get(name) ?? wordings.length
  if (known < wordings.length) return known
  wordingKnown.set(name, known)
  wordings.push([evidence, currency, source])
  return known
}

function word(cell: Values[string] | undefined): string {
  return typeof cell === 'string' ? cell : ''
}

/** Of the row behind the last one: of its id, or of all its words. */
function keyHash({ rows, account, month, indicator, day, wording, wordings }: Filling, id: string): number {
  if (id !== '') return hashed(id)
  const [evidence = '', currency = '', source = ''] = wordings[wording[rows] ?? 0] ?? []
  const words = hashed(source, hashed(currency, hashed(evidence, indicator[rows])))
  const [who, when] = [((account[rows] ?? 0) << 5) | (day[rows] ?? 0), month[rows] ?? 0]
  return words ^ Math.imul(who, 0x9e3779b1) ^ Math.imul(when, 0x85ebca6b)
}

/**
 * The places of rows, some left out, by account, month, indicator and day, which is the order of the table or nearly
 * so. Each row becomes a number of 64 bits, and these are sorted natively. Their halves are written little end first, as
 * every machine reads them that we run on; what does not fit into its bits only makes the order worse.
 */
function inOrder({ rows, account, month, indicator, day }: Filling, leftOut: ReadonlySet<number>): Uint32Array {
  const halves = new Uint32Array((rows - leftOut.size) * 2)
  let at = 0
  for (let n = 0; n < rows; n += 1) {
    if (leftOut.size > 0 && leftOut.has(n)) continue
    halves[at] = ((indicator[n] ?? 0) << 23) | ((day[n] ?? 0) << 18) | n
    halves[at + 1] = ((account[n] ?? 0) << 12) | ((month[n] ?? 0) & 0xfff)
    at += 2
  }
  new BigUint64Array(halves.buffer).sort()
  const places = new Uint32Array(halves.length / 2)
  for (let n = 0; n < places.length; n += 1) places[n] = (halves[n * 2] ?? 0) & 0x3ffff
  return places
}

/** These rows in this order, put where there is room for them. */
function copyOf(from: Filling, places: Uint32Array, into: Columns): Gathered {
  const rows = places.length
  const idEnd = into.idEnd.subarray(0, rows)
  const arranged = <T extends Int32Array | Float64Array>(column: T, room: T): T => {
    for (let n = 0; n < rows; n += 1) room[n] = column[places[n] ?? 0] ?? 0
    return room.subarray(0, rows) as T
  }
  return {
    ...{ rows, wordings: [...from.wordings], ids: idsAt(from.ids, from.idEnd, places, idEnd), idEnd },
    ...{ row: arranged(from.row, into.row), account: arranged(from.account, into.account) },
    ...{ month: arranged(from.month, into.month), indicator: arranged(from.indicator, into.indicator) },
    ...{ day: arranged(from.day, into.day), wording: arranged(from.wording, into.wording) },
    ...{ actual: arranged(from.actual, into.actual), volume: arranged(from.volume, into.volume) },
  }
}
