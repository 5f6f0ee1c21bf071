import type { IndicatorWorking, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { gainText } from '../parts/gain-text.ts'
import { monthSpan } from '../parts/month-span.ts'
import { quantity } from '../parts/quantity.ts'
import { saidBy } from './said-by.ts'

/** How one indicator's gain and worth came about, with its numbers, in paragraphs a customer can check. */
export function formula(row: IndicatorWorking, model: StatementModel, words: Words): readonly string[] {
  const steps = stepsOf(row, model, words)
  const view = model.indicators.find((indicator) => indicator.key === row.key)
  const said = view ? [saidBy(view, words)] : []
  const worth = steps.length === 0 ? [] : [words.say('statement.formula.then', { steps: words.list(steps) })]
  return [
    gainOf(row, model, words),
    [...worth, ...whyNoWorth(row, model, words), ...caveats(row, words), origin(row, words), ...said].join(' '),
  ]
}

function gainOf(row: IndicatorWorking, model: StatementModel, words: Words): string {
  const level = (value: number | null) => quantity(value, row.unit, model.currency, words)
  const gain = gainText(row.gainKind, row.gain, model.currency, words)
  const values = { actual: level(row.actual), baseline: level(row.baseline), volume: words.number(row.volume), gain }
  if (row.measure === 'level') return words.say('statement.formula.level', values)
  if (row.gain === null) return words.say('statement.formula.no-baseline', values)
  const isSum = row.totalled
  if (isSum && (row.baseline === null || row.baseline === 0)) return words.say('statement.formula.sum', { gain })
  if (isSum) return words.say('statement.formula.sum-over', values)
  return row.better === 'lower'
    ? words.say('statement.formula.lower', values)
    : words.say('statement.formula.higher', values)
}

function stepsOf(row: IndicatorWorking, model: StatementModel, words: Words): readonly string[] {
  if (row.worth === null || row.gainKind === 'none') return []
  const money = (minor: NonNullable<IndicatorWorking['hourlyRate']>) => words.money(minor, model.currency)
  const savesTime = row.gainKind === 'hours' || (row.hoursPerUnit !== null && row.hoursPerUnit > 0)
  const value =
    row.gainKind === 'hours-sooner' ? 'statement.formula.value-per-hour' : 'statement.formula.value-per-unit'
  return [
    ...(row.gainKind !== 'hours' && row.hoursPerUnit !== null && row.hoursPerUnit > 0
      ? [words.say('statement.formula.hours-per-unit', { hours: words.hours(row.hoursPerUnit) })]
      : []),
    ...(savesTime && row.hourlyRate !== null
      ? [words.say('statement.formula.hourly-rate', { rate: money(row.hourlyRate) })]
      : []),
    ...(savesTime && row.capture !== null
      ? [words.say('statement.formula.capture', { share: words.percent(row.capture, 1) })]
      : []),
    ...(row.valuePerUnit !== null ? [words.say(value, { value: money(row.valuePerUnit) })] : []),
    ...(row.attribution === 1
      ? []
      : [words.say('statement.formula.attribution', { share: words.percent(row.attribution, 1) })]),
    words.say('statement.formula.confidence', { share: words.percent(row.confidence, 1) }),
  ]
}

function whyNoWorth(row: IndicatorWorking, model: StatementModel, words: Words): readonly string[] {
  const holder = model.indicators.find((other) => other.key === row.partOf)
  if (holder) return [words.say('statement.formula.part-of', { name: holder.name })]
  // That no value was agreed stands in the column of the worth.
  return row.worth === null && row.gain !== null && row.gainKind === 'hours'
    ? [words.say('statement.formula.no-rate')]
    : []
}

function caveats(row: IndicatorWorking, words: Words): readonly string[] {
  const { lossMonths, staleBaseline, assumptionSource } = row
  return [
    ...(lossMonths.length > 0 ? [words.say('statement.formula.losses', { months: monthSpan(lossMonths, words) })] : []),
    ...(staleBaseline ? [words.say('statement.formula.stale')] : []),
    ...(assumptionSource === null ? [] : [words.say('statement.formula.source', { source: assumptionSource })]),
  ]
}

function origin(row: IndicatorWorking, words: Words): string {
  if (row.confirmedBy === null) return words.say('statement.formula.not-confirmed')
  return row.confirmedOn === null
    ? words.say('statement.formula.confirmed', { name: row.confirmedBy })
    : words.say('statement.formula.confirmed-on', { name: row.confirmedBy, day: words.day(row.confirmedOn) })
}
