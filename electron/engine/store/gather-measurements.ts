import { addsUp, type BadRow, checkOf } from './checks.ts'
import { dayNumber, type Gathered, monthNumber, type Wording } from './gathered.ts'
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

export const mostGathered = 2 ** 16 // rows

/**
 * Checks the measurements of a file and gathers them into pieces to be written at once; adds the batches that they build
 * on to `needs`. It does not touch the book.
 */
export function measurementGatherer(references: References, taker: Taker, needs: Set<number>): Gatherer {
  const { accounts, indicators } = references
  const check = checkOf('measurements')
  const seen = seenBefore()
  const sums = taker.sums && runningSums(noSums)
  const columns = columnsFor(mostGathered)
  const handOn = () => {
    const repeated: number[] = []
    // All at once: the processor fetches the next ones from memory while it waits for the first.
    for (let n = 0; n < columns.rows; n += 1) if (seen(columns.hash[n] ?? 0)) repeated.push(n)
    const fresh = copyOf(columns, inOrder(columns, new Set(repeated)))
    for (let at = 0; sums && at < fresh.rows; at += 1) sums.add(fresh, at)
    if (fresh.rows > 0) taker.fresh(fresh)
    if (repeated.length > 0) taker.repeated(copyOf(columns, Uint32Array.from(repeated)))
    clear(columns)
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
      if (columns.rows === mostGathered) handOn()
    },
    end() {
      handOn()
      if (sums) taker.sums?.(sums.state())
    },
  }
}

/** Columns that are filled; `hash` is that of a row's key. */
type Filling = Omit<Gathered, 'rows' | 'ids' | 'idEnd' | 'wordings'> & {
  rows: number
  id: string[]
  readonly hash: Int32Array
  readonly wordings: Wording[]
  readonly wordingKnown: Map<string, number>
}

function columnsFor(most: number): Filling {
  const whole = () => new Int32Array(most)
  return {
    ...{ rows: 0, row: whole(), account: whole(), month: whole(), indicator: whole(), day: whole(), wording: whole() },
    ...{ wordings: [], wordingKnown: new Map(), id: [], hash: whole() },
    ...{ actual: new Float64Array(most), volume: new Float64Array(most) },
  }
}

function clear(columns: Filling): void {
  columns.rows = 0
  columns.id = []
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
  columns.id[at] = String(id ?? '')
  columns.actual[at] = Number(actual)
  columns.volume[at] = volume == null ? Number.NaN : Number(volume)
  columns.hash[at] = keyHash(columns)
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
function keyHash({ rows, id, account, month, indicator, day, wording, wordings }: Filling): number {
  const own = id[rows]
  if (own) return hashed(own)
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
    halves[at] = ((indicator[n] ?? 0) << 21) | ((day[n] ?? 0) << 16) | n
    halves[at + 1] = ((account[n] ?? 0) << 12) | ((month[n] ?? 0) & 0xfff)
    at += 2
  }
  new BigUint64Array(halves.buffer).sort()
  const places = new Uint32Array(halves.length / 2)
  for (let n = 0; n < places.length; n += 1) places[n] = (halves[n * 2] ?? 0) & 0xffff
  return places
}

function copyOf(from: Filling, places: Uint32Array): Gathered {
  const whole = (column: Int32Array) => arranged(column, places, new Int32Array(places.length))
  const real = (column: Float64Array) => arranged(column, places, new Float64Array(places.length))
  const id: string[] = []
  const idEnd = new Int32Array(places.length)
  let end = 0
  for (let n = 0; n < places.length; n += 1) {
    const one = from.id[places[n] ?? 0] ?? ''
    id.push(one)
    end += one.length
    idEnd[n] = end
  }
  return {
    ...{ rows: places.length, row: whole(from.row), account: whole(from.account), month: whole(from.month) },
    ...{ indicator: whole(from.indicator), day: whole(from.day), wording: whole(from.wording) },
    ...{ wordings: [...from.wordings], ids: id.join(''), idEnd },
    ...{ actual: real(from.actual), volume: real(from.volume) },
  }
}

function arranged<T extends Int32Array | Float64Array>(column: ArrayLike<number>, places: Uint32Array, into: T): T {
  for (let n = 0; n < places.length; n += 1) into[n] = column[places[n] ?? 0] ?? 0
  return into
}
