import type { Clv } from '../clv/clv.ts'
import type { Supposing } from '../clv/outlook.ts'
import type { Grade } from '../facts.ts'
import type { Settings } from '../settings.ts'
import { confidencesIn } from '../value/grades.ts'
import { type Amounts, sumsOf } from './concentration.ts'
import { type Levers, noLevers } from './levers.ts'
import { type Quadrant, quadrantOf, type Thresholds } from './quadrant.ts'
import { ratioOf, surplusShareOf } from './ratios.ts'
import { amountsOf, type Review, thresholdsOf } from './review.ts'
import type { WorthUnder } from './worth-under.ts'

/** What suppositions are tried on: the accounts as the review has them, and how worth and CLV follow the levers. */
export type WhatIfBook = {
  readonly accounts: readonly (Amounts & { readonly accountId: string; readonly quadrant: Quadrant | null })[]
  /** As the review was asked; null: the medians, which move along. */
  readonly thresholds: Thresholds
  readonly worthUnder: WorthUnder
  /** Null: the model of the book uses neither discount nor retention, so CLV stays as it is. */
  readonly clvUnder: Supposing | null
}

/** The review as it would be, a column each in the order of the accounts. A supposition: it is stored nowhere. */
export type WhatIf = {
  readonly levers: Levers
  readonly worth: readonly (number | null)[]
  readonly clv: readonly (number | null)[]
  readonly reciprocity: readonly (number | null)[]
  readonly valueToClv: readonly (number | null)[]
  readonly surplusShare: readonly (number | null)[]
  readonly quadrant: readonly (Quadrant | null)[]
  readonly thresholds: Thresholds
  readonly totals: Amounts
  /** Accounts that would stand in another quadrant than they do. */
  readonly moved: number
}

export function whatIfBookOf(
  review: Review,
  thresholds: Thresholds,
  worthUnder: WorthUnder,
  clvUnder: Supposing | null,
): WhatIfBook {
  const accounts = review.accounts.map((row) => ({
    ...amountsOf(row),
    accountId: row.accountId,
    quadrant: row.quadrant,
  }))
  return { accounts, thresholds, worthUnder, clvUnder }
}

/** Moves the levers, together or alone (METHOD 4). What was paid and earned is a fact and stays. */
export function whatIf(book: WhatIfBook, levers: Levers): WhatIf {
  const under = supposed(book, levers)
  const thresholds = thresholdsOf(under, book.thresholds)
  const quadrant = under.map(({ worth, clv }) => quadrantOf(worth, clv, thresholds))
  return {
    levers,
    worth: under.map(({ worth }) => worth),
    clv: under.map(({ clv }) => clv),
    reciprocity: under.map(({ worth, profit }) => ratioOf(worth, profit)),
    valueToClv: under.map(({ worth, clv }) => ratioOf(worth, clv)),
    surplusShare: under.map(({ worth, paid, profit }) => surplusShareOf(worth, paid, profit)),
    quadrant,
    thresholds,
    totals: sumsOf(under),
    moved: quadrant.filter((now, at) => now !== book.accounts[at]?.quadrant).length,
  }
}

function supposed(book: WhatIfBook, levers: Levers): readonly Amounts[] {
  const worths = book.worthUnder(levers)
  const clvs = clvsUnder(book, levers)
  return book.accounts.map(({ paid, profit, clv }, at) => ({
    worth: worths[at] ?? null,
    paid,
    profit,
    clv: clvs ? (clvs[at] ?? null) : clv,
  }))
}

function clvsUnder({ clvUnder }: WhatIfBook, { discount, retention }: Levers): readonly (number | null)[] | null {
  return discount === null && retention === null ? null : (clvUnder?.(discount, retention) ?? null)
}

export type LeverName = 'capture' | 'attribution' | 'hourlyRate' | 'grades' | 'discount' | 'retention'

/** One lever alone, a part lower and a part higher than it is: what all accounts would come to. */
export type TornadoBar = {
  readonly lever: LeverName
  readonly low: TornadoEnd
  readonly high: TornadoEnd
  /** How far apart the value for each unit of CLV is at its two ends: what the bars are sorted by. */
  readonly swing: number
}
export type TornadoEnd = {
  readonly levers: Levers
  readonly worth: number | null
  readonly clv: number | null
  readonly valueToClv: number | null
}

/** Today's shares and rates that a tornado starts from; null retention: the model of CLV has no single one. */
export type Today = {
  readonly grades: Readonly<Record<Grade, number>>
  readonly discount: number
  readonly retention: number | null
}

export function todayOf({ parameters, terms }: Pick<Clv, 'parameters' | 'terms'>, settings: Settings): Today {
  const { discount } = terms
  return { grades: confidencesIn(settings), discount, retention: parameters?.['retention'] ?? terms.retention }
}

/** What matters most (METHOD 4): each lever alone, `swing` (a fifth, say) below and above today's, shares at most 1. */
export function tornado(book: WhatIfBook, today: Today, swing: number): readonly TornadoBar[] {
  const bars = leversBothWays(today, swing).map(([lever, low, high]): TornadoBar => {
    const ends = [low, high].map((levers) => endOf(book, { ...noLevers, ...levers })) as [TornadoEnd, TornadoEnd]
    const [a, b] = ends.map(({ valueToClv }) => valueToClv)
    return { lever, low: ends[0], high: ends[1], swing: Math.abs((b ?? 0) - (a ?? 0)) }
  })
  return bars.toSorted((a, b) => b.swing - a.swing || (a.lever < b.lever ? -1 : 1))
}

function endOf(book: WhatIfBook, levers: Levers): TornadoEnd {
  const { worth, clv } = sumsOf(supposed(book, levers))
  return { levers, worth, clv, valueToClv: ratioOf(worth, clv) }
}

function leversBothWays(
  { grades, discount, retention }: Today,
  swing: number,
): readonly (readonly [LeverName, Partial<Levers>, Partial<Levers>])[] {
  const times = (by: number) => ({ kind: 'times', by }) as const
  const [less, more] = [1 - swing, 1 + swing]
  const gradesBy = (by: number) => ({
    grades: {
      confirmed: Math.min(1, grades.confirmed * by),
      measured: Math.min(1, grades.measured * by),
      estimated: Math.min(1, grades.estimated * by),
      assumed: Math.min(1, grades.assumed * by),
    },
  })
  const retained = (by: number) => ({ retention: retention === null ? null : Math.min(1, retention * by) })
  return [
    ['capture', { capture: times(less) }, { capture: times(more) }],
    ['attribution', { attribution: times(less) }, { attribution: times(more) }],
    ['hourlyRate', { hourlyRate: times(less) }, { hourlyRate: times(more) }],
    ['grades', gradesBy(less), gradesBy(more)],
    ['discount', { discount: discount * less }, { discount: discount * more }],
    ...(retention === null ? [] : [['retention', retained(less), retained(more)] as const]),
  ]
}
