import { createFormatters } from '@formatjs/intl'
import { counted } from './counted.ts'
import { type Day, daysBetween, firstDayOf, day as isoDay, type Month } from './days.ts'
import type en from './messages/en.json'
import { type Currency, exponentOf } from './money/currency.ts'
import { type Minor, toMajor } from './money/money.ts'

export type MessageId = keyof typeof en
export type Values = Readonly<Record<string, string | number | boolean>>
/** A stretch of a sentence; what the message marks with <b> is strong. */
export type Run = { readonly text: string; readonly strong: boolean }
export type MoneyStyle = { readonly short?: boolean }

/** All that prints a word or a number, in one language and one region's formats. */
export type Words = {
  /** The language and region in use: not the one asked for where that language has no messages. */
  readonly locale: string
  readonly say: (id: MessageId, values?: Values) => string
  /** A message whose <b> marks are kept as runs. */
  readonly runs: (id: MessageId, values?: Values) => readonly Run[]
  /** An amount with its decimals; short: whole units from a thousand on, and no `.00`. */
  readonly money: (minor: Minor, currency: Currency, style?: MoneyStyle) => string
  /** An amount in major units that is a mean or a ratio, so not whole in minor units: two decimals in any currency. */
  readonly amount: (major: number, currency: Currency, decimals?: number) => string
  /** At most so many decimals (default: 2), at least so many (default: none). */
  readonly number: (value: number, most?: number, least?: number) => string
  /** A length of time in hours, as `12,480 hours`: whole from 100 hours on, else one decimal at most. */
  readonly hours: (value: number) => string
  /** A share of 0..1 as a percentage, whole or with one decimal. */
  readonly percent: (share: number, decimals?: number) => string
  readonly day: (day: Day, style?: 'long' | 'short') => string
  /** `name`: without its year, shortened. */
  readonly month: (month: Month, style?: 'long' | 'short' | 'name') => string
  /** As it stands beside an amount: `€`. */
  readonly symbol: (currency: Currency) => string
  readonly duration: (years: number, months: number) => string
  readonly list: (items: readonly string[]) => string
  /** A list whose items keep their runs. */
  readonly listOfRuns: (items: readonly (readonly Run[])[]) => readonly Run[]
}

const formatters = createFormatters()

/** The words of a language's messages in the formats of one of its regions, by its tag: `nl-BE`. */
export function wordsIn(locale: string, messages: Readonly<Record<MessageId, string>>): Words {
  const formatOf = messageFormats(locale, messages)
  const say = (id: MessageId, values: Values = {}) =>
    isPlain(messages[id]) ? messages[id] : (formatOf(id).format({ ...values, b: joinChunks }) as string)
  const listFormat = new Intl.ListFormat(locale, { type: 'conjunction' })
  const date = (day: Day, options: Intl.DateTimeFormatOptions) =>
    // Russian puts `г.` after the year, and a line must not begin with it.
    dateFormat(locale, options).format(millisecondsOf(day)).replace(' г.', '\u00a0г.')
  return {
    locale,
    say,
    runs: (id, values = {}) => runsOf(formatOf(id).format<string | Run>({ ...values, b: strong })),
    money: (minor, currency, style) => formatMoney(locale, minor, currency, style?.short ?? false),
    amount: (major, currency, decimals = 2) =>
      formatNumber(locale, major, {
        style: 'currency',
        currency,
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      }),
    number: (value, most = 2, least = 0) =>
      formatNumber(locale, value, { maximumFractionDigits: most, minimumFractionDigits: least }),
    hours: (value) => {
      const decimals = Math.abs(value) >= 100 ? 0 : 1
      return say('unit.hours-of', {
        count: counted(value, decimals),
        text: formatNumber(locale, value, { maximumFractionDigits: decimals }),
      })
    },
    percent: (share, decimals = 0) =>
      formatNumber(locale, share, { style: 'percent', maximumFractionDigits: decimals }),
    day: (day, style = 'long') => date(day, { day: 'numeric', month: style, year: 'numeric' }),
    month: (month, style = 'long') =>
      date(firstDayOf(month), style === 'name' ? { month: 'short' } : { month: style, year: 'numeric' }),
    symbol: (currency) => symbolOf(locale, currency),
    duration: (years, months) => durationOf(say, years, months),
    list: (items) => listFormat.format(items),
    listOfRuns: (items) => joined(listFormat, items),
  }
}

/** What fills a message, made once: to look it up in the library's own cache takes longer than to fill it. */
function messageFormats(locale: string, messages: Readonly<Record<MessageId, string>>) {
  const known = new Map<MessageId, ReturnType<typeof formatters.getMessageFormat>>()
  return (id: MessageId) => {
    const format = known.get(id) ?? formatters.getMessageFormat(messages[id], locale, undefined, { formatters })
    known.set(id, format)
    return format
  }
}

/** A message that says the same whatever it is given: most headings and names of columns. */
function isPlain(message: string | undefined): boolean {
  return message !== undefined && !/[{<']/.test(message)
}

function joinChunks(chunks: readonly unknown[]): string {
  return chunks.join('')
}

function durationOf(say: Words['say'], years: number, months: number): string {
  if (years === 0) return say('unit.months', { count: months })
  if (months === 0) return say('unit.years', { count: years })
  return say('unit.years-and-months', {
    years: say('unit.years', { count: years }),
    months: say('unit.months', { count: months }),
  })
}

function formatMoney(locale: string, minor: Minor, currency: Currency, short: boolean): string {
  const major = toMajor(minor, currency)
  const decimals = short && Math.abs(major) >= 1000 ? 0 : exponentOf(currency)
  return formatNumber(locale, major, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(short ? { trailingZeroDisplay: 'stripIfInteger' } : {}),
  })
}

/** Intl's numbers, without the sign of a zero that rounding made. */
function formatNumber(locale: string, value: number, options: Intl.NumberFormatOptions): string {
  const { style, currency, minimumFractionDigits: least, maximumFractionDigits: most, trailingZeroDisplay } = options
  const key = `${locale} ${style} ${currency} ${least} ${most} ${trailingZeroDisplay}`
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { ...options, signDisplay: 'negative' })
  formats.set(key, format)
  return format.format(value)
}

function symbolOf(locale: string, currency: Currency): string {
  const key = `${locale} ${currency}`
  const known = symbols.get(key)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0)
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? currency
  symbols.set(key, symbol)
  return symbol
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${options.day} ${options.month} ${options.year}`
  const format = dates.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  dates.set(key, format)
  return format
}

/** Making one takes longer than a hundred uses of it, and a list of accounts is full of numbers and days. */
const formats = new Map<string, Intl.NumberFormat>()
const dates = new Map<string, Intl.DateTimeFormat>()
const symbols = new Map<string, string>()

function strong(chunks: readonly (string | Run)[]): Run {
  return { text: chunks.map((chunk) => (typeof chunk === 'string' ? chunk : chunk.text)).join(''), strong: true }
}

function runsOf(parts: string | Run | readonly (string | Run)[]): readonly Run[] {
  const list = Array.isArray(parts) ? (parts as readonly (string | Run)[]) : [parts as string | Run]
  return list.map((part) => (typeof part === 'string' ? { text: part, strong: false } : part))
}

/** Each item's place in the list is found by its number, which stands in for it. */
function joined(format: Intl.ListFormat, items: readonly (readonly Run[])[]): readonly Run[] {
  return format
    .formatToParts(items.map((_, at) => String(at)))
    .flatMap((part) =>
      part.type === 'element' ? (items[Number(part.value)] ?? []) : [{ text: part.value, strong: false }],
    )
}

function millisecondsOf(day: Day): number {
  return daysBetween(isoDay('1970-01-01'), day) * 86_400_000
}
