import { monthOf } from '../../shared/days.ts'
import type { IndicatorView } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'

/** Who said that an outcome matters and when, or that no customer has confirmed it. */
export function saidBy(indicator: Pick<IndicatorView, 'saidBy' | 'saidOn'>, words: Words): string {
  const { saidBy: name, saidOn } = indicator
  if (name === null) return words.say('statement.indicators.unconfirmed')
  return saidOn === null
    ? words.say('statement.indicators.said-by', { name })
    : words.say('statement.indicators.said-by-on', { name, day: words.month(monthOf(saidOn)) })
}
