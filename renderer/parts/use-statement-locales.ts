import { useMemo } from 'react'

export type LocaleChoice = { readonly value: string; readonly label: string }

/** Languages that statements have words in, with the regions whose numbers and dates are written differently. */
const tags = ['en-GB', 'en-IE', 'en-US', 'en-CA', 'en-AU', 'nl-NL', 'nl-BE']

/** The languages to print in, by their names in the window's language; one in use is always among them. */
export function useStatementLocales(locale: string, used: string): readonly LocaleChoice[] {
  return useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' })
    return [...new Set([...tags, used])].map((tag) => ({ value: tag, label: names.of(tag) ?? tag }))
  }, [locale, used])
}
