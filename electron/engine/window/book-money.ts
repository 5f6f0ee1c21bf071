import { lastDayOf } from '../../../shared/days.ts'
import { exactSum } from '../../../shared/exact-sum.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Exchange } from '../../../shared/money/exchange.ts'
import { type Minor, toMajor, toMinor } from '../../../shared/money/money.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'

/**
 * Money saved in the book's currency: each indicator's month at the rate of its last day, or of asOf where that is
 * earlier (METHOD 2, Rounding). Null where none is known, or a rate is missing.
 */
export function moneyInBook(value: AccountValue, exchange: Exchange, into: Currency): Minor | null {
  const cells = value.indicators.filter(({ indicator }) => indicator.partOf === null).flatMap((one) => one.cells)
  const known = cells.flatMap(({ month, money }) => (money === null ? [] : [{ month, money }]))
  const converted = known.map(({ month, money }) => {
    const end = lastDayOf(month)
    const conversion = exchange(value.currency, into, end < value.window.to ? end : value.window.to)
    return conversion ? toMinor(toMajor(money, value.currency) * conversion.factor, into) : null
  })
  if (known.length === 0 || converted.includes(null)) return null
  return exactSum(converted.map((minor) => minor ?? 0)) as Minor
}
