import { type IntlShape, useIntl } from 'react-intl'
import type { FigureView } from '../../shared/contract/values.ts'
import type { Day } from '../../shared/days.ts'
import type { Currency } from '../../shared/money/currency.ts'
import type { Minor } from '../../shared/money/money.ts'
import type { Problem } from '../../shared/problem.ts'
import { voiceIn } from '../../shared/sentences/voices.ts'
import type { WindowMessageId } from '../../shared/window-messages.ts'
import { type Values, type Words, wordsFor } from '../../shared/words.ts'
import { figureText } from './figure-text.ts'
import { monthsText } from './months-text.ts'

/** The window's words and numbers in its language. */
export type WindowWords = Pick<
  Words,
  'locale' | 'money' | 'amount' | 'number' | 'hours' | 'percent' | 'day' | 'month' | 'duration' | 'list'
> & {
  readonly say: (id: WindowMessageId, values?: Values) => string
  /** A day as short as a table needs it: 31 Mar 2026. */
  readonly shortDay: (day: string) => string
  /** Money, or a dash where it is not known. */
  readonly moneyOrDash: (minor: Minor | null, currency: Currency) => string
  /** A figure in its unit, or a dash. */
  readonly figure: (figure: FigureView) => string
  /** What is wrong and what to do about it; of a code that the window does not know, what the engine says in English. */
  readonly problem: (problem: Problem) => string
  /** The words that documents are printed in, for what is drawn by the same code: charts. */
  readonly print: Words
}

export const dash = '–'

export function useWords(): WindowWords {
  const intl = useIntl()
  const known = made.get(intl)
  if (known) return known
  const words = wordsOf(intl)
  made.set(intl, words)
  return words
}

/** One for all that show words: making their formats takes longer than a row of a list. */
const made = new WeakMap<IntlShape, WindowWords>()

function wordsOf(intl: IntlShape): WindowWords {
  const print = wordsFor(intl.locale)
  const { locale, money, amount, number, hours, percent, day, month, duration, list } = print
  const say: WindowWords['say'] = (id, values) => intl.formatMessage({ id }, values)
  const shortDay = (text: string) => day(text as Day, 'short')
  const voice = voiceIn(locale, { day: shortDay, months: (months) => monthsText(months, { say, month }) })
  return {
    ...{ locale, money, amount, number, hours, percent, day, month, duration, list, print, say, shortDay },
    moneyOrDash: (minor, currency) => (minor === null ? dash : money(minor, currency, { short: true })),
    figure: (figure) => figureText(figure, print),
    problem: (problem) => voice(problem) ?? problem.message,
  }
}
