import { createIntl } from '@formatjs/intl'
import type { WindowWords } from '../../renderer/words/use-words.ts'
import { windowMessages } from '../../shared/window-messages.ts'
import { wordsFor } from '../../shared/words.ts'

/** The window's words without a window. */
export function wordsIn(language: 'en' | 'nl'): WindowWords {
  const locale = language === 'en' ? 'en-GB' : 'nl-NL'
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
