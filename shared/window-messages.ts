import type { Language } from './languages.ts'
import { german } from './messages/window-de.ts'
import { english, type WindowMessageId } from './messages/window-en.ts'
import { french } from './messages/window-fr.ts'
import { dutch } from './messages/window-nl.ts'
import { russian } from './messages/window-ru.ts'
import { typesetAll } from './typeset.ts'

export type { WindowMessageId }

/** What the window says, by language; the statement's own words are in `words.ts`. */
export const windowMessages: Readonly<Record<Language, Readonly<Record<WindowMessageId, string>>>> = typesetAll({
  en: english,
  nl: dutch,
  de: german,
  fr: french,
  ru: russian,
})
