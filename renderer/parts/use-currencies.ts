import { useMemo } from 'react'
import { parseCurrency } from '../../shared/money/currency.ts'

export type CurrencyChoice = { readonly value: string; readonly label: string }

const usual = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK']

/** Every currency by its code and name in the window's language, the usual ones first. */
export function useCurrencies(locale: string): readonly CurrencyChoice[] {
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' })
    const known = Intl.supportedValuesOf('currency').filter((code) => parseCurrency(code) === code)
    const others = known.filter((code) => !usual.includes(code))
    return [...usual, ...others].map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }))
  }, [locale])
}
