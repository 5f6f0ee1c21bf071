import { type Currency, exponentOf } from '../../shared/money/currency.ts'
import { halfEven } from '../../shared/money/half-even.ts'
import { type Minor, toMajor } from '../../shared/money/money.ts'
import type { Words } from '../../shared/words.ts'

/** Whole units from a thousand on; in words where not known. */
export function moneyText(minor: Minor | null, currency: Currency, words: Words): string {
  return minor === null ? words.say('value.not-known') : words.money(minor, currency, { short: true })
}

/** A median may lie half way between two minor units. */
export function thresholdText(minor: number | null, currency: Currency, words: Words): string {
  return moneyText(minor === null ? null : (halfEven(minor) as Minor), currency, words)
}

/** In a column of amounts of the currency reported in: to the cent, so that the column foots; a dash where not known. */
export function cellText(minor: number | null, currency: Currency, words: Words): string {
  const decimals = exponentOf(currency)
  return minor === null ? '–' : words.number(toMajor(minor as Minor, currency), decimals, decimals)
}

/** In a column that is read for its size: whole units. */
export function wholeText(minor: number | null, currency: Currency, words: Words): string {
  return minor === null ? '–' : words.number(toMajor(minor as Minor, currency), 0)
}

export function timesText(ratio: number | null, words: Words): string {
  return ratio === null ? '–' : `${words.number(ratio, 2, 2)}×`
}

export function shareText(share: number | null, words: Words): string {
  return share === null ? '–' : words.percent(share)
}
