import { exactSum } from '../exact-sum.ts'
import { type Currency, minorUnits } from '../money/currency.ts'
import { halfEven } from '../money/half-even.ts'
import type { Settings } from '../settings.ts'
import { confidenceOf, grades } from '../value/grades.ts'
import { worthBy } from '../value/term-worth.ts'
import { type Levers, movedShare } from './levers.ts'

/**
 * What the worth of many accounts is made from, packed: a cell's terms lie from `firstTerm[cell]` to that of the next,
 * an account's cells likewise. Rows of numbers as the calculation has them, so that a hundred thousand fit in memory.
 */
export type Pieces = {
  readonly firstCell: Int32Array
  /** Minor units in one major unit of the account's currency. */
  readonly units: Float64Array
  /** 1 where the account's worth is known. */
  readonly known: Uint8Array
  readonly firstTerm: Int32Array
  /** From the account's currency into the one reported in, at the cell's month. */
  readonly factor: Float64Array
  readonly hours: Float64Array
  /** Of an hour, as its row has it, and that row's currency in the account's. */
  readonly rate: Float64Array
  readonly conversion: Float64Array
  readonly direct: Float64Array
  readonly capture: Float64Array
  readonly attribution: Float64Array
  /** The place of its grade among the grades; a loss, which is not discounted, is past the last. */
  readonly grade: Uint8Array
}

/** The worth of all accounts under other assumptions, in minor units of the currency reported in; null: not known. */
export type WorthUnder = (levers: Levers) => readonly (number | null)[]

export function worthUnder(pieces: Pieces, settings: Settings, currency: Currency): WorthUnder {
  const reported = minorUnits(currency)
  const { firstCell, firstTerm, factor, units, known } = pieces
  return (levers) => {
    const termWorth = termWorthUnder(pieces, settings, levers)
    return Array.from(known, (isKnown, account) => {
      if (isKnown === 0) return null
      const unit = units[account] ?? 1
      let sum = 0
      for (let cell = firstCell[account] ?? 0; cell < (firstCell[account + 1] ?? 0); cell += 1) {
        const exact = cellSum(termWorth, firstTerm[cell] ?? 0, firstTerm[cell + 1] ?? 0)
        // Rounded where the calculation rounds: once in the account's currency, once in the one reported in.
        sum += halfEven((halfEven(exact * unit) / unit) * (factor[cell] ?? 0) * reported)
      }
      return sum
    })
  }
}

function termWorthUnder(pieces: Pieces, settings: Settings, levers: Levers): (term: number) => number {
  const { hours, rate, conversion, direct, capture, attribution, grade } = pieces
  const trust = Float64Array.from([
    ...grades.map((one) => levers.grades[one] ?? confidenceOf(one, settings)),
    1, // a loss
  ])
  const hourly = levers.hourlyRate?.by ?? 1
  return (term) => {
    const of = grade[term] ?? 0
    const time = (hours[term] ?? 0) * ((rate[term] ?? 0) * hourly * (conversion[term] ?? 1))
    const captured = of === grades.length ? 1 : movedShare(capture[term] ?? 1, levers.capture)
    const attributed = movedShare(attribution[term] ?? 1, levers.attribution)
    return worthBy(time, direct[term] ?? 0, captured, attributed, trust[of] ?? 1)
  }
}

/** Nearly always one term or two, whose plain sum is exact. */
function cellSum(worthOf: (term: number) => number, from: number, to: number): number {
  if (to - from === 1) return worthOf(from)
  if (to - from === 2) return worthOf(from) + worthOf(from + 1)
  return exactSum(Array.from({ length: to - from }, (_, n) => worthOf(from + n)))
}
