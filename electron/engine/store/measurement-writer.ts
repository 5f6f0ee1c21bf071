import type { Book } from './book.ts'
import { type Gatherer, measurementGatherer, mostGathered, type Taker } from './gather-measurements.ts'
import { type Gathered, idAt, monthText } from './gathered.ts'
import { idIndex } from './id-index.ts'
import { manyInserter, mostAtOnce } from './insert-many.ts'
import { monthsTouchedBy, rebuildMonths } from './months.ts'
import { type Cell, prepared } from './prepared.ts'
import { inserted, type Outcome, rowWriter } from './put-row.ts'
import type { References } from './references.ts'
import { runningSums, type SumsState } from './running-sums.ts'
import type { Values } from './stored-table.ts'

/** What it takes to check and gather rows elsewhere: what they refer to, who takes them, and the batches they need. */
export type Gathering = { readonly references: References; readonly taker: Taker; readonly needs: Set<number> }

/** Takes rows and says later what became of them. */
export type ManyRowsWriter = {
  readonly put: (row: number, values: Values) => void
  readonly gathering: Gathering | null
  /** Writes what is still in memory, and makes the monthly sums true. */
  readonly end: () => void
  /** The batches that this one builds on. */
  readonly needs: ReadonlySet<number>
}

/**
 * Puts the rows of a file into the measurements, of which there may be millions: they are gathered, sorted as the
 * table is, and written by the hundred. What became of a row is heard when it is written, and is what putting the rows
 * one by one in the order of the file would have made of it.
 */
export function measurementWriter(
  book: Book,
  batch: number,
  references: References,
  hear: (row: number, outcome: Outcome) => void,
): ManyRowsWriter {
  const { db } = book
  const single = rowWriter(book, batch, 'measurements', references)
  const insert = blockInserter(book, batch)
  const isFirst = prepared(db, 'SELECT 1 FROM measurements LIMIT 1').get() === undefined
  const index = idIndex(db)
  /** Rows whose key may have come before wait for the index by which they are found, but not too many of them. */
  const waiting: Gathered[] = []
  /** Those of them that turned out to be new. */
  const late: (readonly [Gathered, number])[] = []
  let sums: SumsState | null = null
  let nothingWritten = true
  let mostAreKnown = false

  const tell = (from: Gathered, at: number, outcome: Outcome) => hear(from.row[at] ?? 0, outcome)
  const putSingly = (from: Gathered, at: number, perhapsIn: boolean) =>
    single.putCells(from.row[at] ?? 0, cellsOf(from, at), perhapsIn)

  function writeFresh(gathered: Gathered): void {
    if (isFirst && nothingWritten && gathered.rows > mostGathered / 2) index.drop()
    nothingWritten = false
    for (let from = 0; from < gathered.rows; from += mostAtOnce) {
      const to = Math.min(from + mostAtOnce, gathered.rows)
      const allAreNew = !mostAreKnown && insert(gathered, from, to) === to - from
      let known = 0
      for (let at = from; at < to; at += 1) {
        const outcome = allAreNew ? inserted : putSingly(gathered, at, !mostAreKnown)
        if (outcome !== inserted) known += 1
        tell(gathered, at, outcome)
      }
      mostAreKnown = known > (to - from) / 2
    }
  }

  function writeRepeated(gathered: Gathered): void {
    waiting.push(gathered)
    const rows = waiting.reduce((sum, one) => sum + one.rows, 0)
    if (index.isThere() || rows > mostGathered) writeWaiting()
  }

  function writeWaiting(): void {
    index.make()
    for (const gathered of waiting.splice(0)) {
      for (let at = 0; at < gathered.rows; at += 1) {
        const outcome = putSingly(gathered, at, false)
        if (isFirst && outcome === inserted) late.push([gathered, at])
        tell(gathered, at, outcome)
      }
    }
  }

  const taker: Taker = {
    ...{ bad: hear, fresh: writeFresh, repeated: writeRepeated },
    // Where there are other rows already, sums of the new ones alone are of no use.
    sums: isFirst ? (state) => (sums = state) : null,
  }
  let gatherer: Gatherer | null = null // it takes memory, which another thread may take instead
  return {
    put(row, values) {
      gatherer ??= measurementGatherer(references, taker, single.needs)
      gatherer.put(row, values)
    },
    gathering: { references, taker, needs: single.needs },
    end() {
      gatherer?.end()
      writeWaiting()
      const all = sums && runningSums(sums)
      for (const row of late) all?.add(...row)
      if (all?.areWhole()) all.store(db)
      else rebuildMonths(db, monthsTouchedBy(db, batch))
    },
    needs: single.needs,
  }
}

function cellsOf(from: Gathered, at: number): Cell[] {
  const { account, month, indicator, day, wording, wordings, actual, volume } = from
  const [evidence, currency, source] = wordings[wording[at] ?? 0] ?? ['', '', '']
  const words = [account[at] ?? 0, monthText(month[at] ?? 0), indicator[at] ?? 0, evidence, currency, day[at] ?? 0]
  return [...words, source, idAt(from, at), 1, actual[at] ?? 0, given(volume[at])]
}

/** Inserts rows of one piece, but for those whose key is taken; says how many were inserted. */
function blockInserter({ db }: Book, batch: number): (from: Gathered, first: number, end: number) => number {
  const words = ['evidence', 'currency', 'source']
  const own = ['row', 'account', 'month', 'indicator', 'day', 'id', 'actual', 'volume']
  const fixed = { ordinal: 1, batch }
  const alike = manyInserter(db, 'measurements', { common: words, own, fixed })
  const mixed = manyInserter(db, 'measurements', { common: [], own: [...own, ...words], fixed })
  return (from, first, end) => {
    const { row, account, month, indicator, day, wording, wordings, actual, volume } = from
    const wordsOf = (at: number) => wordings[wording[at] ?? 0] ?? ['', '', '']
    const areAlike = wording.subarray(first, end).every((one) => one === wording[first])
    const common = areAlike ? wordsOf(first) : []
    // Filled place by place: to push them costs three times as much.
    const cells = new Array<Cell>(common.length + (end - first) * (own.length + (areAlike ? 0 : words.length)))
    let to = 0
    for (const cell of common) cells[to++] = cell
    for (let at = first; at < end; at += 1) {
      cells[to++] = row[at] ?? 0
      cells[to++] = account[at] ?? 0
      cells[to++] = monthText(month[at] ?? 0)
      cells[to++] = indicator[at] ?? 0
      cells[to++] = day[at] ?? 0
      cells[to++] = idAt(from, at)
      cells[to++] = actual[at] ?? 0
      cells[to++] = given(volume[at])
      if (!areAlike) for (const cell of wordsOf(at)) cells[to++] = cell
    }
    return (areAlike ? alike : mixed)(end - first, cells)
  }
}

function given(volume: number | undefined): number | null {
  return volume === undefined || Number.isNaN(volume) ? null : volume
}
