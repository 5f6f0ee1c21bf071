import type { Currency } from '../../../shared/money/currency.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'

/** A cell as its file has it: text as written, or what needs no convention to be read. As a string it is what a person sees. */
export type Written = string | number | Amount | Unread

/** An amount of money that knows its currency, as a workbook's formats tell it. */
export class Amount {
  readonly amount: number
  readonly currency: Currency
  constructor(amount: number, currency: Currency) {
    this.amount = amount
    this.currency = currency
  }
  toString(): string {
    return `${this.currency} ${this.amount}`
  }
}

/** A cell that its file gives no value for: an error, or a formula that was stored without its result. */
export class Unread {
  readonly shown: string
  readonly what: Sentence
  constructor(shown: string, what: Sentence) {
    this.shown = shown
    this.what = what
  }
  toString(): string {
    return this.shown
  }
}
