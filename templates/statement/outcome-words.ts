import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { gainText } from '../parts/gain-text.ts'
import { quantity } from '../parts/quantity.ts'

export type Level = 'baseline' | 'expectation' | 'actual'

/** What the table of outcomes says of one of them; `brief`: without the words of those it matters to and the gain. */
export type OutcomeWords = {
  readonly name: string
  readonly levels: Readonly<Record<Level, string>>
  readonly direction: string
  readonly status: string
  readonly result: readonly string[]
  readonly quote: string | null
  readonly unconfirmed: string | null
  readonly notes: readonly string[]
}

export function outcomeWords(row: IndicatorView, model: StatementModel, words: Words, brief: boolean): OutcomeWords {
  const level = (key: Level) => quantity(row[key], row.unit, model.currency, words, true)
  const holder = model.indicators.find((other) => other.key === row.partOf)
  const gain = brief || row.gain.value === null
  return {
    name: row.name,
    levels: { baseline: level('baseline'), expectation: level('expectation'), actual: level('actual') },
    direction: brief || row.direction === null ? '' : words.say(directions[row.direction]),
    status: words.say(statuses[row.status]),
    result: [
      row.met === null ? '' : words.say('statement.indicators.reached', { share: words.percent(row.met) }),
      gain ? '' : gainText(row.gain.kind, row.gain.value, model.currency, words, true),
    ].filter((line) => line !== ''),
    quote: brief ? null : words.say('statement.indicators.quote', { outcome: row.outcome }),
    unconfirmed: row.saidBy === null ? words.say('statement.indicators.unconfirmed') : null,
    notes: [
      ...(holder ? [words.say('statement.indicators.part-of', { name: holder.name })] : []),
      ...(row.perMonth ? [words.say('statement.indicators.per-month')] : []),
    ],
  }
}

const statuses: Readonly<Record<IndicatorView['status'], MessageId>> = {
  met: 'statement.status.met',
  short: 'statement.status.short',
  'no-expectation': 'statement.status.no-expectation',
  'not-known': 'statement.status.not-known',
}
const directions: Readonly<Record<'better' | 'worse' | 'steady', MessageId>> = {
  better: 'statement.direction.better',
  worse: 'statement.direction.worse',
  steady: 'statement.direction.steady',
}

/** The course of an indicator, for who cannot see its line. */
export function trendInWords({ name, trend, unit }: IndicatorView, model: StatementModel, words: Words): string {
  const values = trend.map(({ actual }) => actual)
  const level = (value: number | undefined) => quantity(value ?? null, unit, model.currency, words, true)
  const month = (at: 0 | -1) => {
    const point = trend.at(at)
    return point ? words.month(point.month) : ''
  }
  return words.say('statement.indicators.alt', {
    ...{ name, from: month(0), to: month(-1), first: level(values.at(0)), last: level(values.at(-1)) },
    ...{ low: level(Math.min(...values)), high: level(Math.max(...values)) },
  })
}
