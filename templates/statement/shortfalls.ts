import type { IndicatorView, MilestoneView, StatementModel } from '../../shared/statement/model.ts'
import type { Run, Words } from '../../shared/words.ts'
import { gainText } from '../parts/gain-text.ts'
import { quantity } from '../parts/quantity.ts'

type Sentence = readonly Run[]

/** Everything that stayed behind what was agreed, promised, paid or felt, a sentence each; none is left out. */
export function shortfalls(model: StatementModel, words: Words): readonly Sentence[] {
  return [
    ...model.indicators.flatMap((indicator) => ofIndicator(indicator, model, words)),
    ...model.relationship.milestones.flatMap((milestone) => ofMilestone(milestone, words)),
    ...ofPromise(model, words),
    ...ofReturn(model, words),
  ]
}

function ofIndicator(indicator: IndicatorView, model: StatementModel, words: Words): readonly Sentence[] {
  const level = (value: number | null) => quantity(value, indicator.unit, model.currency, words)
  const { name, expectation, actual, baseline, met } = indicator
  const values = { name, expectation: level(expectation), actual: level(actual) }
  const missed =
    met === null
      ? words.runs('statement.shortfalls.expectation', values)
      : words.runs('statement.shortfalls.expectation-met', { ...values, share: words.percent(met) })
  const worse = words.runs('statement.shortfalls.baseline', { name, baseline: level(baseline), actual: level(actual) })
  return [
    ...(indicator.status === 'short' ? [missed] : []),
    ...(indicator.belowBaseline ? [[...worse, ...lost(indicator, model, words)]] : []),
    ...felt(indicator, words),
  ]
}

function lost(indicator: IndicatorView, model: StatementModel, words: Words): readonly Run[] {
  const { kind, value } = indicator.gain
  if (value === null || value >= 0 || kind === 'none') return []
  const loss = gainText(kind, value, model.currency, words)
  return [{ text: ' ', strong: false }, ...words.runs('statement.shortfalls.lost', { loss })]
}

function felt(indicator: IndicatorView, words: Words): readonly Sentence[] {
  const { perception, met, name } = indicator
  if (perception === null || perception.gapPoints === null || met === null) return []
  const values = { name, performance: words.percent(met, 1), content: words.percent(perception.content, 1) }
  return [
    perception.gapPoints > 0
      ? words.runs('statement.shortfalls.felt', values)
      : words.runs('statement.shortfalls.felt-better', values),
  ]
}

function ofMilestone(milestone: MilestoneView, words: Words): readonly Sentence[] {
  const { name, promisedOn, achievedOn, state } = milestone
  if (promisedOn === null) return []
  const promised = words.day(promisedOn, 'short')
  if (state === 'overdue') return [words.runs('statement.shortfalls.overdue', { name, day: promised })]
  if (state !== 'achieved-late' || achievedOn === null) return []
  return [words.runs('statement.shortfalls.late', { name, promised, achieved: words.day(achievedOn, 'short') })]
}

function ofPromise(model: StatementModel, words: Words): readonly Sentence[] {
  const { promised, total } = model.relationship
  if (promised === null || total.worth === null || total.worth >= promised) return []
  const money = (minor: typeof promised) => words.money(minor, model.currency)
  return [words.runs('statement.shortfalls.promise', { promised: money(promised), worth: money(total.worth) })]
}

function ofReturn(model: StatementModel, words: Words): readonly Sentence[] {
  const { worth, paid, returnPerUnit } = model.headline
  if (worth === null || paid === null || returnPerUnit === null || worth >= paid) return []
  const money = (minor: typeof paid) => words.money(minor, model.currency)
  return [words.runs('statement.shortfalls.return', { paid: money(paid), worth: money(worth) })]
}
