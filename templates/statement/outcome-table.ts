import type { Content } from 'pdfmake/interfaces.js'
import { sparkline } from '../../shared/charts/sparkline.ts'
import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { chart } from '../parts/chart.ts'
import { type ColumnOf, numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'
import { outcomeHeights, outcomeWidths } from './outcome-widths.ts'
import { type Level, type OutcomeWords, outcomeWords, trendInWords } from './outcome-words.ts'

type Row = { readonly view: IndicatorView; readonly said: OutcomeWords }

/**
 * Indicators with their levels, the course of them as a small line, and how it came out; and the room that a heading
 * wants above them. The heads of the columns show the strokes that the lines are drawn in, so that nobody has to look
 * for what they mean. `brief`: without the words of those it matters to, the direction and the gain.
 */
export function outcomeTable(
  indicators: readonly IndicatorView[],
  model: StatementModel,
  theme: Theme,
  words: Words,
  brief = false,
): { readonly content: Content; readonly room: number } {
  const { muted, accent, primary } = theme.colors
  const rows: readonly Row[] = indicators.map((view) => ({ view, said: outcomeWords(view, model, words, brief) }))
  const said = rows.map((row) => row.said)
  const widths = outcomeWidths(said, words)
  const { tall, room } = outcomeHeights(said, widths, theme)
  const level = (key: Level, stroke: NonNullable<ColumnOf<Row>['stroke']>): ColumnOf<Row> => ({
    ...{ head: words.say(`statement.indicators.${key}`), width: widths[key], align: 'right', stroke },
    cell: (row) =>
      numberCell(row.said.levels[key], row.view[key] === null ? { color: muted } : { bold: key === 'actual' }),
  })
  const drawn = (row: Row): Content => {
    if (row.view.trend.length < 2) return { text: '–', style: 'cell', color: muted }
    const alt = trendInWords(row.view, model, words)
    const line = chart(sparkline(row.view, theme.colors), widths.trend, brief ? 19 : 21, alt)
    return row.said.direction === '' ? line : { stack: [line, { text: row.said.direction, style: 'small' }] }
  }
  const content = table<Row>(
    [
      { head: words.say('statement.indicators.name'), width: '*', cell: naming },
      level('baseline', { color: muted, dashed: true, width: 0.9 }),
      level('expectation', { color: accent, dashed: false, width: 0.9 }),
      level('actual', { color: primary, dashed: false, width: 1.8 }),
      { head: words.say('statement.indicators.trend'), width: widths.trend, cell: drawn },
      { head: words.say('statement.indicators.result'), width: widths.result, cell: (row) => result(row, theme) },
    ],
    rows,
    theme,
    { tall, dense: true },
  )
  return { content, room }
}

function naming({ view, said }: Row): Content {
  const notes = [
    ...(said.quote === null ? [] : [{ text: said.quote, italics: true }]),
    ...(said.unconfirmed === null ? [] : [{ text: said.unconfirmed, bold: true }]),
    ...said.notes.map((text) => ({ text })),
  ]
  const text = notes.map((note, at) => ({ ...note, text: at === 0 ? note.text : ` ${note.text}` }))
  return {
    stack: [{ text: view.name, style: 'cell', bold: true }, ...(notes.length === 0 ? [] : [{ style: 'small', text }])],
  }
}

function result({ view: { status }, said }: Row, { colors }: Theme): Content {
  const color = status === 'short' ? colors.accent : status === 'met' ? colors.primary : colors.muted
  const isJudged = status === 'met' || status === 'short'
  return {
    stack: [
      { text: said.status, style: 'cell', bold: isJudged, color },
      { text: said.result.join('\n'), style: 'small' },
    ],
  }
}
