import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reviewOfBook, usualReview } from '../../electron/engine/calculate/review.ts'
import { calculationFor, valueOfAccount, valuesOf } from '../../electron/engine/calculate/values.ts'
import { readAccountIds } from '../../electron/engine/store/facts.ts'
import { day } from '../../shared/days.ts'
import { makeLargeBook } from './make-book.ts'

export type RecalculationBench = {
  readonly accounts: number
  readonly measurements: number
  readonly fillSeconds: number
  readonly bookMegabytes: number
  /** Every account once, one after the other in one go. */
  readonly allSeconds: number
  /** Milliseconds for one account asked for by itself: the middle one and the slowest 1 % of 200 asked. */
  readonly oneMedian: number
  readonly onePercentile99: number
  /** Value next to CLV of every account. */
  readonly reviewSeconds: number
}

/** Recalculates a large book: all accounts in one go, one account at a time, and the review. */
export function benchRecalculation(accounts: number, measurements: number): RecalculationBench {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  const start = performance.now()
  const book = makeLargeBook(join(folder, 'large.counterpart'), { accounts, measurements }, 1)
  const fillSeconds = secondsSince(start)
  try {
    const asOf = day('2025-12-31')
    const all = performance.now()
    const calculation = calculationFor(book, asOf)
    let worth = 0
    for (const { value } of valuesOf(book, calculation, 'relationship')) worth += value?.worth.value ?? 0
    const allSeconds = secondsSince(all)
    if (worth === 0) throw new Error('The bench calculated nothing.')
    const ids = readAccountIds(book)
    const times = Array.from({ length: 200 }, (_, n) => {
      const one = performance.now()
      valueOfAccount(book, calculationFor(book, asOf), ids[(n * 7919) % ids.length] ?? '', 'relationship')
      return performance.now() - one
    }).toSorted((a, b) => a - b)
    const reviewed = performance.now()
    reviewOfBook(book, calculation, usualReview)
    const pages =
      Number(book.db.pragma('page_count', { simple: true })) * Number(book.db.pragma('page_size', { simple: true }))
    return {
      accounts,
      measurements,
      fillSeconds,
      bookMegabytes: pages / 1e6,
      allSeconds,
      oneMedian: times[100] ?? 0,
      onePercentile99: times[197] ?? 0,
      reviewSeconds: secondsSince(reviewed),
    }
  } finally {
    book.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000
}
