import type { Language } from '../../shared/contract/settings.ts'

/** The formats that go with a language of the window. */
export function localeOf(language: Language): string {
  return { en: 'en-GB', nl: 'nl-NL' }[language]
}
