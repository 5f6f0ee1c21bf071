import { createContext, use } from 'react'
import { useIntl } from 'react-intl'
import type { FigureView } from '../../shared/contract/values.ts'
import type { Day } from '../../shared/days.ts'
import { homeOf } from '../../shared/languages.ts'
import type { Currency } from '../../shared/money/currency.ts'
import type { Minor } from '../../shared/money/money.ts'
import type { Problem } from '../../shared/problem.ts'
import { voice } from '../../shared/sentences/say.ts'
import type { WindowMessageId } from '../../shared/window-messages.ts'
import { type Values, type Words, wordsIn } from '../../shared/words.ts'
import { figureText } from './figure-text.ts'
import { monthsText } from './months-text.ts'
import { titleOfPreset } from './title-of-preset.ts'
import type { Vocabulary } from './vocabularies/vocabulary.ts'

/** The window's words and numbers in its language. */
export type WindowWords = Pick<
  Words,
  'locale' | 'money' | 'amount' | 'number' | 'hours' | 'percent' | 'day' | 'month' | 'duration' | 'list'
> & {
  readonly say: (id: WindowMessageId, values?: Values) => string
  /** Whether an id that was put together is one of a message. */
  readonly has: (id: string) => id is WindowMessageId
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

/** The words that the window speaks with. */
export const VocabularyInUse = createContext<Vocabulary | null>(null)

export function useWords(): WindowWords {
  const { formatMessage } = useIntl()
  const vocabulary = use(VocabularyInUse)
  if (!vocabulary) throw new Error('Words are said inside Language.')
  const known = made.get(vocabulary)
  if (known) return known
  const words = wordsOf(vocabulary, (id, values) => formatMessage({ id }, values))
  made.set(vocabulary, words)
  return words
}

/** One for all that show words: making their formats takes longer than a row of a list. */
const made = new WeakMap<Vocabulary, WindowWords>()

function wordsOf(vocabulary: Vocabulary, say: WindowWords['say']): WindowWords {
  const print = wordsIn(homeOf(vocabulary.language), vocabulary.print)
  const { locale, money, amount, number, hours, percent, day, month, duration, list } = print
  const shortDay = (text: string) => day(text as Day, 'short')
  const dates = { day: shortDay, months: (months: readonly string[]) => monthsText(months, { say, month }) }
  const problemIn = voice(locale, vocabulary.problems, dates, (preset) => titleOfPreset(preset, say))
  return {
    ...{ locale, money, amount, number, hours, percent, day, month, duration, list, print, say, shortDay },
    has: (id): id is WindowMessageId => Object.hasOwn(vocabulary.window, id),
    moneyOrDash: (minor, currency) => (minor === null ? dash : money(minor, currency, { short: true })),
    figure: (figure) => figureText(figure, print),
    problem: (problem) => problemIn(problem) ?? problem.message,
  }
}
