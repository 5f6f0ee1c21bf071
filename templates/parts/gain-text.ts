import { counted } from '../../shared/counted.ts'
import type { Currency } from '../../shared/money/currency.ts'
import type { Minor } from '../../shared/money/money.ts'
import { never } from '../../shared/never.ts'
import type { GainKind } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'

/** What was gained or lost, as `1,010 hours saved`; empty for an indicator that has no gain, in words where not known. */
export function gainText(
  kind: GainKind,
  value: number | null,
  currency: Currency,
  words: Words,
  short = false,
): string {
  if (kind === 'none') return ''
  if (value === null) return words.say('value.not-known')
  const lost = value < 0
  const size = Math.abs(value)
  switch (kind) {
    case 'hours':
      return words.say(lost ? 'statement.gain.hours-lost' : 'statement.gain.hours', { text: words.hours(size) })
    case 'hours-sooner':
      return words.say(lost ? 'statement.gain.hours-later' : 'statement.gain.hours-sooner', { text: words.hours(size) })
    case 'money': {
      const money = words.money(size as Minor, currency, { short })
      return words.say(lost ? 'statement.gain.money-lost' : 'statement.gain.money', { money })
    }
    case 'outcomes': {
      const decimals = size >= 100 ? 0 : 1
      const values = { count: counted(size, decimals), text: words.number(size, decimals) }
      return words.say(lost ? 'statement.gain.outcomes-lost' : 'statement.gain.outcomes', values)
    }
    default:
      return never(kind)
  }
}
