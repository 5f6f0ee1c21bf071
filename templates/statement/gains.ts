import { counted } from '../../shared/counted.ts'
import type { Currency } from '../../shared/money/currency.ts'
import type { Minor } from '../../shared/money/money.ts'
import type { Headline } from '../../shared/statement/model.ts'
import type { Run, Words } from '../../shared/words.ts'

/** What was gained, kind by kind; none where nothing is known. */
export function gainsOf(figures: Headline, currency: Currency, words: Words): readonly (readonly Run[])[] {
  const { hours, hoursSooner, money, outcomes } = figures
  const count = (value: number) => {
    const decimals = value >= 100 ? 0 : 1
    return { count: counted(value, decimals), text: words.number(value, decimals) }
  }
  return [
    gain(hours, (value, lost) =>
      words.runs(lost ? 'statement.cover.hours-lost' : 'statement.cover.hours', { text: words.hours(value) }),
    ),
    gain(hoursSooner, (value, lost) =>
      words.runs(lost ? 'statement.cover.hours-later' : 'statement.cover.hours-sooner', { text: words.hours(value) }),
    ),
    gain(money, (value, lost) =>
      words.runs(lost ? 'statement.cover.money-lost' : 'statement.cover.money', {
        money: words.money(value as Minor, currency, { short: true }),
      }),
    ),
    gain(outcomes, (value, lost) =>
      words.runs(lost ? 'statement.cover.outcomes-lost' : 'statement.cover.outcomes', count(value)),
    ),
  ].filter((runs) => runs.length > 0)
}

function gain(value: number | null, say: (size: number, lost: boolean) => readonly Run[]): readonly Run[] {
  return value === null ? [] : say(Math.abs(value), value < 0)
}

/** One unit of a currency, as `€1`. */
export function unitOf(currency: Currency, words: Words): string {
  return words.amount(1, currency, 0)
}
