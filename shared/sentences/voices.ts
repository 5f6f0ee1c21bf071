import { type Language, languageOf } from '../languages.ts'
import { englishInWindow } from '../messages/english-in-window.ts'
import { german } from '../messages/problems-de.ts'
import { french } from '../messages/problems-fr.ts'
import { dutch } from '../messages/problems-nl.ts'
import { russian } from '../messages/problems-ru.ts'
import { typesetAll } from '../typeset.ts'
import { type Code, english } from './english.ts'
import { type Dates, type Say, voice } from './say.ts'

/** The tables of the languages that the window speaks: a language without one of the codes does not compile. */
export const tables: Readonly<Record<Language, Readonly<Record<Code, string>>>> = typesetAll({
  en: { ...english, ...englishInWindow },
  nl: dutch,
  de: german,
  fr: french,
  ru: russian,
})

/** Who says in the window what the rest of the program found wrong. */
export function voiceIn(locale: string, dates: Dates): Say {
  return voice(locale, tables[languageOf(locale) ?? 'en'], dates)
}
