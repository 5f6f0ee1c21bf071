import { type Currency, parseCurrency } from '../../../shared/money/currency.ts'

/** Signs of one currency only; `$`, `£` and `¥` are shared by several and conclude nothing. */
const signs: Readonly<Record<string, string>> = { '€': 'EUR', '₽': 'RUB', '₹': 'INR', '₺': 'TRY', '₴': 'UAH' }
const mark = /[€₽₹₺₴]|(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/

/** The currency written beside a number, as in `€ 12` or `12 EUR`; null: none, or one that is not certain. */
export function currencyMark(text: string): Currency | null {
  if (isDigit(text.charCodeAt(0)) && isDigit(text.charCodeAt(text.length - 1))) return null
  const [found] = mark.exec(text) ?? []
  return found === undefined ? null : parseCurrency(signs[found] ?? found)
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
