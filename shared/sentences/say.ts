import { createIntl, createIntlCache } from '@formatjs/intl'
import type { PresetTitle, Sentence, Value, Values } from './sentence.ts'

/** Says a sentence in one language; null: the language does not have it. */
export type Say = (sentence: Sentence) => string | null

/** How a language and its reader write dates. */
export type Dates = { readonly day: (day: string) => string; readonly months: (months: readonly string[]) => string }

const cache = createIntlCache()

/** The voice of a language: its messages by code, in its own way of joining lists; `titled` says what it calls a preset. */
export function voice(
  locale: string,
  messages: Readonly<Record<string, string>>,
  dates: Dates,
  titled: (preset: PresetTitle) => string = ({ title }) => title,
): Say {
  const intl = createIntl({ locale, messages: { ...messages }, onError: rethrow }, cache)
  const joined = (type: 'conjunction' | 'disjunction', items: readonly string[]) =>
    new Intl.ListFormat(locale, { type }).format(items)
  const text = (value: Value): string | number => {
    if (typeof value !== 'object') return value
    if ('and' in value) return joined('conjunction', value.and)
    if ('or' in value) return joined('disjunction', value.or)
    if ('day' in value) return dates.day(value.day)
    if ('months' in value) return dates.months(value.months)
    if ('preset' in value) return titled(value)
    return value.say.map((one) => say(one) ?? one.code).join(' ')
  }
  const texts = (values: Values) => Object.fromEntries(Object.entries(values).map(([at, value]) => [at, text(value)]))
  const say: Say = ({ code, values }) =>
    Object.hasOwn(messages, code) ? intl.formatMessage({ id: code }, texts(values)) : null
  return say
}

function rethrow(error: Error): never {
  throw error
}
