import { minorUnits } from '../money/currency.ts'
import type { Settings } from '../settings.ts'
import type { AccountValue } from '../value/account-value.ts'
import type { Cell } from '../value/cell.ts'
import { grades } from '../value/grades.ts'
import type { IndicatorValue } from '../value/indicator-value.ts'
import { directWorth, factorsOf, gradeOf, worthOfTerm } from '../value/term-worth.ts'
import { monthlyRate } from './in-reporting.ts'
import type { Reporting } from './review-account.ts'
import { type Pieces, type WorthUnder, worthUnder } from './worth-under.ts'

/** Takes accounts one by one, in the order in which their worth is wanted. */
export type GatheringPieces = {
  readonly see: (value: AccountValue | null) => void
  readonly finish: () => WorthUnder
}

/**
 * Keeps of each account × indicator × month only the numbers that the levers act on: hours and the rate of an hour,
 * direct worth, capture, attribution, grade. Worth is made from them by the formula and with the rounding of the
 * calculation itself, so what is found is, to the minor unit, what a book with those assumptions comes to.
 */
export function gatherPieces(settings: Settings, reporting: Reporting): GatheringPieces {
  const rows = emptyRows()
  return {
    see: (value) => {
      const rateOf = value && monthlyRate(value, reporting)
      const counted = (value?.indicators ?? []).filter(({ indicator }) => indicator.partOf === null)
      const cells = counted.flatMap((one) =>
        one.cells.flatMap((cell) => (cell.worth === null ? [] : { one, cell, factor: rateOf?.(cell.month) ?? null })),
      )
      for (const { one, cell, factor } of cells) {
        seeCell(rows, one, cell)
        rows.firstTerm.push(rows.hours.length)
        rows.factor.push(factor ?? 0)
      }
      rows.firstCell.push(rows.factor.length)
      rows.units.push(value ? minorUnits(value.currency) : 1)
      rows.known.push(cells.length > 0 && cells.every(({ factor }) => factor !== null) ? 1 : 0)
    },
    finish: () => worthUnder(packed(rows), settings, reporting.currency),
  }
}

type Rows = { readonly [P in keyof Pieces]: number[] }

function seeCell(rows: Rows, { subject }: IndicatorValue, cell: Cell): void {
  for (const term of cell.terms) {
    const { gain, worth } = worthOfTerm(subject, term)
    if (gain === null || worth === null) continue
    const { hoursEach, capture, attribution } = factorsOf(subject, term)
    const { effective, prices, hourlyRate } = term.state
    const timed = hoursEach > 0 && hourlyRate !== null
    rows.hours.push(timed ? gain * hoursEach : 0)
    rows.rate.push(timed ? (effective.hourlyRate?.value ?? 0) : 0)
    rows.conversion.push(prices.hourlyRate?.factor ?? 1)
    rows.direct.push(directWorth(subject, term, gain) ?? 0)
    rows.capture.push(capture)
    rows.attribution.push(attribution)
    rows.grade.push(term.loss ? grades.length : grades.indexOf(gradeOf(subject, term)))
  }
}

function emptyRows(): Rows {
  return {
    ...{ firstCell: [0], units: [], known: [] },
    ...{ firstTerm: [0], factor: [] },
    ...{ hours: [], rate: [], conversion: [], direct: [], capture: [], attribution: [], grade: [] },
  }
}

function packed(rows: Rows): Pieces {
  return {
    firstCell: Int32Array.from(rows.firstCell),
    units: Float64Array.from(rows.units),
    known: Uint8Array.from(rows.known),
    firstTerm: Int32Array.from(rows.firstTerm),
    factor: Float64Array.from(rows.factor),
    hours: Float64Array.from(rows.hours),
    rate: Float64Array.from(rows.rate),
    conversion: Float64Array.from(rows.conversion),
    direct: Float64Array.from(rows.direct),
    capture: Float64Array.from(rows.capture),
    attribution: Float64Array.from(rows.attribution),
    grade: Uint8Array.from(rows.grade),
  }
}
