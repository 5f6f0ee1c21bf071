import { type Language, language } from '../contract/settings.ts'
import bookNl from '../messages/problems-book-nl.json' with { type: 'json' }
import clvNl from '../messages/problems-clv-nl.json' with { type: 'json' }
import importNl from '../messages/problems-import-nl.json' with { type: 'json' }
import programNl from '../messages/problems-program-nl.json' with { type: 'json' }
import valueNl from '../messages/problems-value-nl.json' with { type: 'json' }
import workbookNl from '../messages/problems-workbook-nl.json' with { type: 'json' }
import { type Code, english } from './english.ts'
import { type Dates, type Say, voice } from './say.ts'

const dutch: Readonly<Record<Code, string>> = {
  ...bookNl,
  ...clvNl,
  ...importNl,
  ...programNl,
  ...valueNl,
  ...workbookNl,
}

/** The tables of the languages that the window speaks: a language without one of the codes does not compile. */
export const tables: Readonly<Record<Language, Readonly<Record<Code, string>>>> = { en: english, nl: dutch }

/** Who says in the window what the rest of the program found wrong. */
export function voiceIn(locale: string, dates: Dates): Say {
  return voice(locale, tables[language.parse(new Intl.Locale(locale).language)], dates)
}
