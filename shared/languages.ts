/** What is known of a language besides its messages: its name for itself, and the regions whose formats it is written in. */
type LanguageFacts = { readonly name: string; readonly regions: readonly [home: string, ...others: string[]] }

/**
 * The languages of documents and window. Whoever adds one here is led by the compiler to the places that need its
 * messages: the files `shared/messages/*-xx`.
 */
export const languages = {
  en: { name: 'English', regions: ['en-GB', 'en-IE', 'en-US', 'en-CA', 'en-AU'] },
  nl: { name: 'Nederlands', regions: ['nl-NL', 'nl-BE'] },
  de: { name: 'Deutsch', regions: ['de-DE', 'de-AT', 'de-CH'] },
  fr: { name: 'Français', regions: ['fr-FR', 'fr-BE', 'fr-CH', 'fr-CA'] },
  ru: { name: 'Русский', regions: ['ru-RU'] },
} as const satisfies Readonly<Record<string, LanguageFacts>>

export type Language = keyof typeof languages

export const languageTags = Object.keys(languages) as [Language, ...Language[]]

/** Every region's tag, those of one language together and its home first. */
export const locales: readonly string[] = languageTags.flatMap((language) => languages[language].regions)

/** The tag whose formats a language takes where no region is named. */
export function homeOf(language: Language): string {
  return languages[language].regions[0]
}

/** The language of a locale's messages; null: there are none. */
export function languageOf(locale: string): Language | null {
  const asked = new Intl.Locale(locale).language
  return languageTags.find((language) => language === asked) ?? null
}
