import type { Content } from 'pdfmake/interfaces.js'
import { sparkline } from '../../shared/charts/sparkline.ts'
import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { chart } from '../parts/chart.ts'
import { gainText } from '../parts/gain-text.ts'
import { quantity } from '../parts/quantity.ts'
import { type ColumnOf, isWhole, numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'

/**
 * Indicators with their levels, the course of them as a small line, and how it came out. The heads of the columns show
 * the strokes that the lines are drawn in, so that nobody has to look for what they mean. `brief`: without the words
 * of those it matters to, the direction and the gain.
 */
export function outcomeTable(
  indicators: readonly IndicatorView[],
  model: StatementModel,
  theme: Theme,
  words: Words,
  brief = false,
): Content {
  const { muted, accent, primary } = theme.colors
  const text = (row: IndicatorView, key: 'baseline' | 'expectation' | 'actual') =>
    quantity(row[key], row.unit, model.currency, words, true)
  const level = (
    key: 'baseline' | 'expectation' | 'actual',
    head: MessageId,
    stroke: NonNullable<ColumnOf<IndicatorView>['stroke']>,
  ): ColumnOf<IndicatorView> => ({
    ...{ head: words.say(head), width: widthOf(indicators.map((row) => text(row, key))), align: 'right', stroke },
    cell: (row) => numberCell(text(row, key), row[key] === null ? { color: muted } : { bold: key === 'actual' }),
  })
  return table<IndicatorView>(
    [
      { head: words.say('statement.indicators.name'), width: '*', cell: (row) => naming(row, model, words, brief) },
      level('baseline', 'statement.indicators.baseline', { color: muted, dashed: true, width: 0.9 }),
      level('expectation', 'statement.indicators.expectation', { color: accent, dashed: false, width: 0.9 }),
      level('actual', 'statement.indicators.actual', { color: primary, dashed: false, width: 1.8 }),
      {
        head: words.say('statement.indicators.trend'),
        width: 70,
        cell: (row) => course(row, model, theme, words, brief),
      },
      {
        head: words.say('statement.indicators.result'),
        width: 76,
        cell: (row) => result(row, model, theme, words, brief),
      },
    ],
    indicators,
    theme,
  )
}

/** Wide enough for what is not broken, in points; the rest is left to the names. */
function widthOf(texts: readonly string[]): number {
  return Math.min(64, Math.max(44, ...texts.filter(isWhole).map((text) => text.length * 5.1)))
}

function course(row: IndicatorView, model: StatementModel, theme: Theme, words: Words, brief: boolean): Content {
  if (row.trend.length < 2) return { text: '–', style: 'cell', color: theme.colors.muted }
  if (brief) return chart(sparkline(row, theme.colors), 70, 19, trendInWords(row, model, words))
  return {
    stack: [
      chart(sparkline(row, theme.colors), 70, 25, trendInWords(row, model, words)),
      { text: row.direction === null ? '' : words.say(directions[row.direction]), style: 'small' },
    ],
  }
}

function trendInWords({ name, trend, unit }: IndicatorView, model: StatementModel, words: Words): string {
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

function naming(row: IndicatorView, model: StatementModel, words: Words, brief: boolean): Content {
  const holder = model.indicators.find((other) => other.key === row.partOf)
  const quote = { text: words.say('statement.indicators.quote', { outcome: row.outcome }), italics: true }
  const notes = [
    ...(brief ? [] : [quote]),
    ...(row.saidBy === null ? [{ text: words.say('statement.indicators.unconfirmed'), bold: true }] : []),
    ...(holder ? [{ text: words.say('statement.indicators.part-of', { name: holder.name }) }] : []),
    ...(row.perMonth ? [{ text: words.say('statement.indicators.per-month') }] : []),
  ]
  return {
    stack: [
      { text: row.name, style: 'cell', bold: true },
      ...(notes.length === 0
        ? []
        : [
            {
              style: 'small',
              text: notes.map((note, at) => ({ ...note, text: at === 0 ? note.text : ` ${note.text}` })),
            },
          ]),
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

function result(row: IndicatorView, model: StatementModel, theme: Theme, words: Words, brief: boolean): Content {
  const color =
    row.status === 'short' ? theme.colors.accent : row.status === 'met' ? theme.colors.primary : theme.colors.muted
  const isJudged = row.status === 'met' || row.status === 'short'
  const lines = [
    row.met === null ? '' : words.say('statement.indicators.reached', { share: words.percent(row.met) }),
    brief || row.gain.value === null ? '' : gainText(row.gain.kind, row.gain.value, model.currency, words, true),
  ]
  return {
    stack: [
      { text: words.say(statuses[row.status]), style: 'cell', bold: isJudged, color },
      { text: lines.filter((line) => line !== '').join('\n'), style: 'small' },
    ],
  }
}
