import type { Earnings, OrderProfit, OwnCost } from '../../../shared/clv/profit.ts'
import type { Day } from '../../../shared/days.ts'
import type { RowRef } from '../../../shared/facts.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { type Column, column } from './column.ts'
import { type Numbered, numbered } from './numbered.ts'

type SharesOf = (accountId: string) => Earnings['shares']
type Row = { readonly day: Day; readonly minor: Minor | null; readonly ref: RowRef }

const reasons = ['cost', 'margin', 'no-cost', 'no-rate'] as const
/** An order's mark is the place of its reason, and so much more where it is a refund. */
const refunded = reasons.length
const separator = '\0'

/** Four numbers a row: its day, where it comes from, its row there, its mark. */
const across = 4

type Columns = {
  readonly minors: Column<Float64Array>
  readonly numbers: Column<Uint32Array>
  readonly days: Numbered<Day>
  readonly sources: Numbered<Pick<RowRef, 'batch' | 'file'>>
  readonly sharesOf: SharesOf
}

/**
 * Keeps the orders and costs of every account of a book as numbers in columns, not as objects: a large book has millions
 * of them. What is taken in comes out the same, made anew whenever it is asked for; the shares of shared costs come from
 * `sharesOf`, which has to know them by then.
 */
export function keptEarnings(sharesOf: SharesOf): (accountId: string, own: Omit<Earnings, 'shares'>) => Earnings {
  const columns: Columns = {
    minors: column(Float64Array),
    numbers: column(Uint32Array),
    days: numbered((day) => day),
    sources: numbered(({ batch, file }) => `${batch}${separator}${file}`),
    sharesOf,
  }
  return (accountId, { orders, costs }) => {
    const from = columns.minors.length()
    for (const { profit, reason, refund, ...row } of orders)
      put(columns, { ...row, minor: profit }, reasons.indexOf(reason) + (refund ? refunded : 0))
    for (const cost of costs) put(columns, cost, 0)
    return new Kept(columns, accountId, from, packed(orders), packed(costs))
  }
}

function put({ minors, numbers, days, sources }: Columns, { day, minor, ref }: Row, mark: number): void {
  minors.push(minor ?? Number.NaN)
  numbers.push(days.numberOf(day), sources.numberOf(ref), ref.row, mark)
}

/** One text of many is smaller than many; keys with the separator in them stay by themselves. */
type Keys = string | readonly string[]

function packed(rows: readonly { readonly key: string }[]): Keys {
  const keys = rows.map(({ key }) => key)
  return keys.length === 0 || keys.some((key) => key.includes(separator)) ? keys : keys.join(separator)
}

function unpacked(keys: Keys): readonly string[] {
  return typeof keys === 'string' ? keys.split(separator) : keys
}

/** An account's place in the columns. */
class Kept implements Earnings {
  readonly #columns: Columns
  readonly #accountId: string
  readonly #from: number
  readonly #orders: Keys
  readonly #costs: Keys

  constructor(columns: Columns, accountId: string, from: number, orders: Keys, costs: Keys) {
    this.#columns = columns
    this.#accountId = accountId
    this.#from = from
    this.#orders = orders
    this.#costs = costs
  }

  get orders(): readonly OrderProfit[] {
    return unpacked(this.#orders).map((key, nth) => {
      const { day, minor, ref, mark } = rowAt(this.#columns, this.#from + nth)
      const reason = reasons[mark % refunded] ?? 'no-cost'
      return { key, day, refund: mark >= refunded, profit: minor, reason, ref }
    })
  }

  get costs(): readonly OwnCost[] {
    const from = this.#from + unpacked(this.#orders).length
    return unpacked(this.#costs).map((key, nth) => {
      const { day, minor, ref } = rowAt(this.#columns, from + nth)
      return { key, day, minor, ref }
    })
  }

  get shares(): Earnings['shares'] {
    return this.#columns.sharesOf(this.#accountId)
  }
}

function rowAt({ minors, numbers, days, sources }: Columns, at: number): Row & { readonly mark: number } {
  const minor = minors.at(at)
  const { batch, file } = sources.of(numbers.at(at * across + 1))
  return {
    day: days.of(numbers.at(at * across)),
    minor: Number.isNaN(minor) ? null : (minor as Minor),
    ref: { batch, file, row: numbers.at(at * across + 2) },
    mark: numbers.at(at * across + 3),
  }
}
