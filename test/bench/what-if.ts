import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reviewOfBook, usualReview } from '../../electron/engine/calculate/review.ts'
import { calculationFor } from '../../electron/engine/calculate/values.ts'
import { day } from '../../shared/days.ts'
import { noLevers } from '../../shared/review/levers.ts'
import { todayOf, tornado, whatIf } from '../../shared/review/what-if.ts'
import { makeLargeBook } from './make-book.ts'

export type WhatIfBench = {
  readonly accounts: number
  /** Of CLV. */
  readonly model: string
  /** Everything calculated once, which a move is spared. */
  readonly reviewMilliseconds: number
  /** One move of all levers at once: the middle one and the slowest of a hundred. */
  readonly moveMedian: number
  readonly moveSlowest: number
  readonly tornadoMilliseconds: number
}

/** Moves the levers of a large book, and says beside it what calculating it anew takes. */
export function benchWhatIf(accounts: number, measurements: number): WhatIfBench {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  const book = makeLargeBook(join(folder, 'large.counterpart'), { accounts, measurements }, 1)
  try {
    const calculation = calculationFor(book, day('2025-12-31'))
    const start = performance.now()
    const { suppositions, review, clv } = reviewOfBook(book, calculation, usualReview)
    const reviewMilliseconds = performance.now() - start
    const before = review.totals.worth.value
    const moves = Array.from({ length: 100 }, (_, n) => {
      const by = 0.5 + n / 100
      const moved = performance.now()
      const found = whatIf(suppositions, {
        capture: { kind: 'times', by },
        attribution: { kind: 'set', to: by / 2 },
        hourlyRate: { kind: 'times', by },
        grades: { confirmed: 1, measured: 0.8, estimated: by / 2, assumed: 0.2 },
        discount: by / 5,
        retention: by / 2,
      })
      if (found.totals.worth === before) throw new Error('The move changed nothing.')
      return performance.now() - moved
    }).toSorted((a, b) => a - b)
    if (whatIf(suppositions, noLevers).totals.worth !== before) throw new Error('Moving nothing changed something.')
    const blown = performance.now()
    tornado(suppositions, todayOf(clv.clv, calculation.book.settings), 0.2)
    return {
      ...{ accounts, model: clv.clv.model, reviewMilliseconds, tornadoMilliseconds: performance.now() - blown },
      ...{ moveMedian: moves[50] ?? 0, moveSlowest: moves[99] ?? 0 },
    }
  } finally {
    book.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
