/** An ISO 4217 code, such as `EUR`. */
export type Currency = string & { readonly currency: unique symbol }

const known = new Set(Intl.supportedValuesOf('currency'))
const exponents = new Map<string, number>()

/** The currency a code names, in any case, or null. */
export function parseCurrency(text: string): Currency | null {
  const code = text.trim().toUpperCase()
  return known.has(code) ? (code as Currency) : null
}

/** Decimals of a currency's minor unit, from ISO 4217 by way of Intl: EUR 2, JPY 0, KWD 3. */
export function exponentOf(currency: Currency): number {
  const found = exponents.get(currency)
  if (found !== undefined) return found
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const exponent = format.resolvedOptions().maximumFractionDigits ?? 2
  exponents.set(currency, exponent)
  return exponent
}

/** Minor units in one major unit: EUR 100, JPY 1, KWD 1000. */
export function minorUnits(currency: Currency): number {
  return powers[exponentOf(currency)] ?? 10 ** exponentOf(currency)
}

const powers = [1, 10, 100, 1000, 10_000]
