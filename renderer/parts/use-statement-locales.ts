import { useMemo } from 'react'
import { locales } from '../../shared/languages.ts'

export type LocaleChoice = { readonly value: string; readonly label: string }

/** The languages to print in, by their names in the window's language; one in use is always among them. */
export function useStatementLocales(locale: string, used: string): readonly LocaleChoice[] {
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' })
    return [...new Set([...locales, used])].map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
  }, [locale, used])
}
