import { createIntl } from '@formatjs/intl'
import type { WindowWords } from '../../renderer/words/use-words.ts'
import { homeOf, type Language } from '../../shared/languages.ts'
import { type WindowMessageId, windowMessages } from '../../shared/window-messages.ts'
import { wordsFor } from '../../shared/words-for.ts'

/** The window's words without a window. */
export function wordsIn(language: Language): WindowWords {
  const locale = homeOf(language)
  const intl = createIntl({ locale, messages: windowMessages[language] })
  const print = wordsFor(locale)
  return {
    ...{ ...print, print },
    has: (id): id is WindowMessageId => id in windowMessages[language],
    say: (id, values) => intl.formatMessage({ id }, values),
    shortDay: (text) => text,
    moneyOrDash: () => '',
    figure: () => '',
    problem: ({ message }) => message,
  }
}
