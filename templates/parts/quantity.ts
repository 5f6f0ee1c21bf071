import { counted } from '../../shared/counted.ts'
import type { Currency } from '../../shared/money/currency.ts'
import type { MessageId, Words } from '../../shared/words.ts'

const timeUnits: Readonly<Record<string, MessageId>> = {
  seconds: 'unit.seconds-of',
  minutes: 'unit.minutes-of',
  hours: 'unit.hours-of',
  days: 'unit.days-of',
}

const shortUnits: Readonly<Record<string, MessageId>> = {
  seconds: 'unit.seconds-short',
  minutes: 'unit.minutes-short',
  hours: 'unit.hours-short',
  days: 'unit.days-of',
}

/** A level of an indicator in its unit: a time, a share, money, the book's own word, or a bare number; null in words. */
export function quantity(
  value: number | null,
  unit: string | null,
  currency: Currency,
  words: Words,
  short = false,
): string {
  if (value === null) return words.say('value.not-known')
  if (unit === 'share') return words.percent(value, 1)
  if (unit === 'money') return words.amount(value, currency, short && Math.abs(value) >= 1000 ? 0 : 2)
  const decimals = Math.abs(value) >= 100 ? 0 : 2
  const text = words.number(value, decimals)
  const time = unit === null ? undefined : (short ? shortUnits : timeUnits)[unit]
  if (time) return words.say(time, { count: counted(value, decimals), text })
  return unit === null ? text : words.say('value.with-unit', { text, unit })
}
