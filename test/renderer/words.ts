import { createIntl } from '@formatjs/intl'
import type { WindowWords } from '../../renderer/words/use-words.ts'
import { homeOf, type Language } from '../../shared/languages.ts'
import { windowMessages } from '../../shared/window-messages.ts'
import { wordsFor } from '../../shared/words.ts'

/** The window's words without a window. */
export function wordsIn(language: Language): WindowWords {
  const locale = homeOf(language)
  const intl = createIntl({ locale, messages: windowMessages[language] })
  const print = wordsFor(locale)
  return {
    ...{ ...print, print },
    say: (id, values) => intl.formatMessage({ id }, values),
    shortDay: (text) => text,
    moneyOrDash: () => '',
    figure: () => '',
    problem: ({ message }) => message,
  }
}
