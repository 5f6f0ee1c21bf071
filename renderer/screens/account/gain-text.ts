import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { FigureView } from '../../../shared/contract/values.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { IndicatorView } from '../../../shared/statement/model.ts'
import type { WindowWords } from '../../words/use-words.ts'

/** The figure that a gain is shown from: as reported, after attribution; of a part of another indicator before it. */
export function gainFigure({ view, figures }: AccountDetail['indicators'][number]): FigureView {
  if (view.partOf !== null) return figures.gain
  switch (view.gain.kind) {
    case 'hours':
      return figures.hours
    case 'hours-sooner':
      return figures.hoursSooner
    case 'outcomes':
      return figures.outcomes
    case 'money':
      return figures.money
    case 'none':
      return figures.gain
  }
}

/** A gain in words: `460 hours saved`, `12 outcomes fewer`; a level has none. */
export function gainText({ kind, value }: IndicatorView['gain'], currency: Currency, words: WindowWords): string {
  if (kind === 'none') return words.say('account.indicators.shown')
  if (value === null) return words.say('account.figure.not-known')
  const { say } = words.print
  const lost = value < 0
  const size = Math.abs(value)
  switch (kind) {
    case 'hours':
      return say(lost ? 'statement.gain.hours-lost' : 'statement.gain.hours', { text: words.hours(size) })
    case 'hours-sooner':
      return say(lost ? 'statement.gain.hours-later' : 'statement.gain.hours-sooner', { text: words.hours(size) })
    case 'money':
      return say(lost ? 'statement.gain.money-lost' : 'statement.gain.money', {
        money: words.money(size as Minor, currency, { short: true }),
      })
    case 'outcomes':
      return say(lost ? 'statement.gain.outcomes-lost' : 'statement.gain.outcomes', {
        count: size,
        text: words.number(size, size >= 100 ? 0 : 1),
      })
  }
}
