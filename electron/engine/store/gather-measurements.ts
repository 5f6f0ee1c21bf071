import { addsUp, type BadRow, checkOf } from './checks.ts'
import { dayNumber, type Gathered, monthNumber, type Wording } from './gathered.ts'
import type { References } from './references.ts'
import { hashed, seenBefore } from './seen-before.ts'
import type { Values } from './stored-table.ts'

export type Gatherer = {
  readonly put: (row: number, values: Values) => void
  /** Hands on what is left. */
  readonly end: () => void
  /** The batches that the rows build on, so far. */
  readonly needs: ReadonlySet<number>
}

/** Who takes what is gathered. */
export type Taker = {
  readonly bad: (row: number, problem: BadRow) => void
  /** Rows of which none has the key of another one, nor of one before them in the file, in the order of the table. */
  readonly fresh: (rows: Gathered) => void
  /** Rows whose key may have come before in the file, in its order. All fresh rows before them have been handed on. */
  readonly repeated: (rows: Gathered) => void
}

export const mostGathered = 2 ** 17 // rows

/** Checks the measurements of a file and gathers them into pieces to be written at once. It does not touch the book. */
export function measurementGatherer(references: References, taker: Taker): Gatherer {
  const { accounts, indicators } = references
  const check = checkOf('measurements')
  const needs = new Set<number>()
  const seen = seenBefore()
  const fresh = columnsFor(mostGathered)
  const repeated = columnsFor(mostGathered)
  const handOnFresh = () => {
    if (fresh.rows > 0) taker.fresh(copyOf(fresh, inOrder(fresh)))
    clear(fresh)
  }
  const handOnAll = () => {
    handOnFresh()
    if (repeated.rows > 0)
      taker.repeated(
        copyOf(
          repeated,
          Uint32Array.from({ length: repeated.rows }, (_, n) => n),
        ),
      )
    clear(repeated)
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
      set(fresh, row, values, account.n, indicator.n)
      if (!seen(keyHash(fresh))) {
        fresh.rows += 1
        if (fresh.rows === mostGathered) handOnFresh()
        return
      }
      set(repeated, row, values, account.n, indicator.n)
      repeated.rows += 1
      if (repeated.rows === mostGathered) handOnAll()
    },
    end: handOnAll,
    needs,
  }
}

/** Columns that are filled. */
type Filling = Omit<Gathered, 'rows' | 'id' | 'wordings'> & { rows: number; id: string[] } & {
  readonly wordings: Wording[]
  readonly wordingKnown: Map<string, number>
}

function columnsFor(most: number): Filling {
  const whole = () => new Int32Array(most)
  return {
    ...{ rows: 0, row: whole(), account: whole(), month: whole(), indicator: whole(), day: whole(), wording: whole() },
    ...{ wordings: [], wordingKnown: new Map(), id: [] },
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
  return (
    words ^
    Math.imul(((account[rows] ?? 0) << 5) | (day[rows] ?? 0), 0x9e3779b1) ^
    Math.imul(month[rows] ?? 0, 0x85ebca6b)
  )
}

/**
 * The places of rows by account, month, indicator and day, which is the order of the table or nearly so. Each row becomes
 * a number of 64 bits, and these are sorted natively. Their halves are written little end first, as every machine
 * reads them that we run on; what does not fit into its bits only makes the order worse.
 */
function inOrder({ rows, account, month, indicator, day }: Filling): Uint32Array {
  const halves = new Uint32Array(rows * 2)
  for (let n = 0; n < rows; n += 1) {
    halves[n * 2] = ((indicator[n] ?? 0) << 23) | ((day[n] ?? 0) << 18) | n
    halves[n * 2 + 1] = ((account[n] ?? 0) << 12) | ((month[n] ?? 0) & 0xfff)
  }
  new BigUint64Array(halves.buffer).sort()
  const places = new Uint32Array(rows)
  for (let n = 0; n < rows; n += 1) places[n] = (halves[n * 2] ?? 0) & 0x3ffff
  return places
}

function copyOf(from: Filling, places: Uint32Array): Gathered {
  const whole = (column: Int32Array) => rearranged(column, places, new Int32Array(places.length))
  const real = (column: Float64Array) => rearranged(column, places, new Float64Array(places.length))
  return {
    ...{ rows: places.length, row: whole(from.row), account: whole(from.account), month: whole(from.month) },
    ...{ indicator: whole(from.indicator), day: whole(from.day), wording: whole(from.wording) },
    ...{ wordings: [...from.wordings], id: Array.from(places, (place) => from.id[place] ?? '') },
    ...{ actual: real(from.actual), volume: real(from.volume) },
  }
}

function rearranged<T extends Int32Array | Float64Array>(column: T, places: Uint32Array, into: T): T {
  for (let n = 0; n < places.length; n += 1) into[n] = column[places[n] ?? 0] ?? 0
  return into
}
