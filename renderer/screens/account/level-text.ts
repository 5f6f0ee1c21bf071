import type { Currency } from '../../../shared/money/currency.ts'
import type { WindowWords } from '../../words/use-words.ts'

const times: ReadonlySet<string> = new Set(['seconds', 'minutes', 'hours', 'days'])

/** A level that an indicator was measured at, in the unit of its view: a share, money, a time, or the book's own word. */
export function levelText(value: number | null, unit: string | null, currency: Currency, words: WindowWords): string {
  if (value === null) return '–'
  if (unit === 'share') return words.percent(value, 1)
  if (unit === 'money') return words.amount(value, currency, Math.abs(value) >= 100 ? 0 : 2)
  const text = words.number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2)
  if (unit !== null && times.has(unit)) return timeText(text, value, unit, words)
  return unit === null ? text : `${text} ${unit}`
}

/** The unit itself, for a heading or a form. */
export function unitText(unit: string | null, currency: Currency, words: WindowWords): string {
  if (unit === 'share') return words.say('account.correct.unit-percent')
  if (unit === 'money') return currency
  if (unit !== null && times.has(unit)) return timeText('', 2, unit, words).trim()
  return unit ?? ''
}

function timeText(text: string, count: number, unit: string, { print }: WindowWords): string {
  switch (unit) {
    case 'seconds':
      return print.say('unit.seconds-short', { text })
    case 'minutes':
      return print.say('unit.minutes-short', { text })
    case 'hours':
      return print.say('unit.hours-short', { text })
    default:
      return print.say('unit.days-of', { text, count: Math.abs(count) })
  }
}
