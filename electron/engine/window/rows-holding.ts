import type { AccountTable } from './account-table.ts'

/** What all rows are found by as one text, and where each of them begins in it. */
type Sought = { readonly text: string; readonly starts: Uint32Array }
const kept = new WeakMap<AccountTable['rows'], Sought>()

/** Never part of a word, which has no control characters that somebody could type. */
const between = '\u0000'

/**
 * For each row whether it holds every word. One text of all rows is searched at once: a hundred thousand searched one
 * by one, each somewhere else in memory, are what somebody who types waits for.
 */
export function rowsHolding({ rows }: AccountTable, words: readonly string[]): Uint8Array {
  const sought = kept.get(rows) ?? soughtOf(rows)
  const holding = new Uint8Array(rows.length).fill(1)
  for (const word of words) mark(sought, word, holding)
  return holding
}

/** Leaves the mark of those rows that hold the word. */
function mark({ text, starts }: Sought, word: string, holding: Uint8Array): void {
  let row = 0
  for (;;) {
    const at = text.indexOf(word, starts[row])
    const next = at < 0 ? holding.length : rowAt(starts, row, at)
    holding.fill(0, row, next)
    if (at < 0 || next + 1 >= holding.length) return
    row = next + 1
  }
}

/** The row that a place in the text is in, from one on: most often it is near, so the steps begin small. */
function rowAt(starts: Uint32Array, from: number, at: number): number {
  let step = 1
  while (from + step < starts.length && (starts[from + step] ?? 0) <= at) step *= 2
  let [low, high] = [from + (step >> 1), Math.min(from + step, starts.length)]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle
  }
  return low
}

function soughtOf(rows: AccountTable['rows']): Sought {
  const starts = new Uint32Array(rows.length)
  let length = 0
  for (const [place, { sought }] of rows.entries()) {
    starts[place] = length
    length += sought.length + between.length
  }
  const made = { text: rows.map(({ sought }) => sought).join(between), starts }
  kept.set(rows, made)
  return made
}
