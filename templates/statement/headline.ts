import type { Currency } from '../../shared/money/currency.ts'
import type { Minor } from '../../shared/money/money.ts'
import type { Headline, Period, StatementModel } from '../../shared/statement/model.ts'
import type { Run, Words } from '../../shared/words.ts'

/** The sentence the statement opens with: what is known of the gains, their worth, what was paid and what came back. */
export function headline(model: StatementModel, words: Words): readonly Run[] {
  return [
    ...opening(model.headline, model.period, model.currency, words),
    ...paid(model.headline, model.currency, words),
  ]
}

function opening(figures: Headline, period: Period, currency: Currency, words: Words): readonly Run[] {
  const duration = words.duration(period.years, period.months)
  const gains = gainsOf(figures, currency, words)
  const start =
    gains.length === 0
      ? words.runs('statement.cover.opening-none', { duration })
      : [...words.runs('statement.cover.opening', { duration }), ...words.listOfRuns(gains)]
  const worth =
    figures.worth === null
      ? words.runs('statement.cover.worth-unknown')
      : words.runs('statement.cover.worth', { worth: words.money(figures.worth, currency, { short: true }) })
  return [...start, ...worth, { text: ' ', strong: false }]
}

function gainsOf(figures: Headline, currency: Currency, words: Words): readonly (readonly Run[])[] {
  const { hours, hoursSooner, money, outcomes } = figures
  const count = (value: number) => ({ count: value, text: words.number(value, value >= 100 ? 0 : 1) })
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

function paid(figures: Headline, currency: Currency, words: Words): readonly Run[] {
  const one = unitOf(currency, words)
  if (figures.paid === null) {
    return words.runs(figures.tooEarly ? 'statement.cover.too-early-unpaid' : 'statement.cover.paid-unknown')
  }
  const spent = words.money(figures.paid, currency, { short: true })
  if (figures.tooEarly) return words.runs('statement.cover.too-early', { paid: spent, one })
  if (figures.returnPerUnit === null) return words.runs('statement.cover.paid', { paid: spent })
  return words.runs('statement.cover.return', {
    paid: spent,
    amount: words.amount(figures.returnPerUnit, currency),
    one,
  })
}

/** One unit of a currency, as `€1`. */
export function unitOf(currency: Currency, words: Words): string {
  return words.amount(1, currency, 0)
}
