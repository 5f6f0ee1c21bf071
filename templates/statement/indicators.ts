import type { Content } from 'pdfmake/interfaces.js'
import { sparkline } from '../../shared/charts/sparkline.ts'
import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { chart } from '../parts/chart.ts'
import { gainText } from '../parts/gain-text.ts'
import { leading, partHeading, roomFor, section } from '../parts/heading.ts'
import { quantity } from '../parts/quantity.ts'
import { points } from '../parts/runs.ts'
import { numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'
import { perceptionTable } from './perception-table.ts'
import { shortfalls } from './shortfalls.ts'

/** Part three: each indicator with what was expected and what came; how it was felt; where we fell short. */
export function indicators(model: StatementModel, theme: Theme, words: Words): Content {
  const lead = model.indicators.length === 0 ? 'statement.indicators.none' : 'statement.indicators.lead'
  const heading = partHeading('part-indicators', words.say('statement.part.indicators'), words.say(lead), theme)
  const felt = model.indicators.filter((indicator) => indicator.perception !== null)
  const short = shortfalls(model, words)
  return [
    ...(model.indicators.length === 0
      ? [leading(heading, [], 0)]
      : leading(heading, indicatorTable(model, theme, words), roomFor.tallRows)),
    ...(felt.length === 0
      ? []
      : [
          section(
            words.say('statement.perception.title'),
            words.say('statement.perception.lead'),
            perceptionTable(felt, theme, words),
            roomFor.rows,
          ),
        ]),
    section(
      words.say('statement.shortfalls.title'),
      null,
      short.length === 0
        ? { text: words.say('statement.shortfalls.none'), style: 'body' }
        : points(short, theme.colors.accent),
      roomFor.lines,
    ),
  ]
}

function indicatorTable(model: StatementModel, theme: Theme, words: Words): Content {
  const level = (key: 'baseline' | 'expectation' | 'actual', head: MessageId, bold: boolean) => ({
    head: words.say(head),
    width: 'auto' as const,
    align: 'right' as const,
    cell: (row: IndicatorView) =>
      numberCell(
        quantity(row[key], row.unit, model.currency, words, true),
        row[key] === null ? { color: theme.colors.muted } : { bold },
      ),
  })
  return table<IndicatorView>(
    [
      { head: words.say('statement.indicators.name'), width: '*', cell: (row) => naming(row, model, words) },
      level('baseline', 'statement.indicators.baseline', false),
      level('expectation', 'statement.indicators.expectation', false),
      level('actual', 'statement.indicators.actual', true),
      {
        head: words.say('statement.indicators.trend'),
        width: 64,
        cell: (row) =>
          row.trend.length < 2
            ? { text: '–', style: 'cell', color: theme.colors.muted }
            : {
                stack: [
                  chart(sparkline(row, theme.colors), 64, 24, trendInWords(row, model, words)),
                  direction(row, words),
                ],
              },
      },
      { head: words.say('statement.indicators.result'), width: 80, cell: (row) => result(row, model, theme, words) },
    ],
    model.indicators,
    theme,
  )
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

function naming(row: IndicatorView, model: StatementModel, words: Words): Content {
  const holder = model.indicators.find((other) => other.key === row.partOf)
  return {
    stack: [
      { text: row.name, style: 'cell', bold: true },
      {
        style: 'small',
        text: [
          { text: words.say('statement.indicators.quote', { outcome: row.outcome }), italics: true },
          ...(row.saidBy === null ? [{ text: ` ${words.say('statement.indicators.unconfirmed')}`, bold: true }] : []),
          ...(holder ? [{ text: ` ${words.say('statement.indicators.part-of', { name: holder.name })}` }] : []),
          ...(row.perMonth ? [{ text: ` ${words.say('statement.indicators.per-month')}` }] : []),
        ],
      },
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

function direction(row: IndicatorView, words: Words): Content {
  return { text: row.direction === null ? '' : words.say(directions[row.direction]), style: 'small' }
}

function result(row: IndicatorView, model: StatementModel, theme: Theme, words: Words): Content {
  const color =
    row.status === 'short' ? theme.colors.accent : row.status === 'met' ? theme.colors.primary : theme.colors.muted
  const isJudged = row.status === 'met' || row.status === 'short'
  const lines = [
    row.met === null ? '' : words.say('statement.indicators.reached', { share: words.percent(row.met) }),
    row.gain.value === null ? '' : gainText(row.gain.kind, row.gain.value, model.currency, words, true),
  ]
  return {
    stack: [
      { text: words.say(statuses[row.status]), style: 'cell', bold: isJudged, color },
      { text: lines.filter((line) => line !== '').join('\n'), style: 'small' },
    ],
  }
}
