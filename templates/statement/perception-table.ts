import type { Content } from 'pdfmake/interfaces.js'
import type { IndicatorView, Perception } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { cell, numberCell, table } from '../parts/table.ts'
import { widestOf } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'

const pictureWidth = 88

/** Performance beside perception for the indicators somebody was asked about, as numbers and as two points; wide gaps marked. */
export function perceptionTable(felt: readonly IndicatorView[], theme: Theme, words: Words): Content {
  const percent = (share: number | undefined | null) =>
    share === null || share === undefined ? words.say('value.not-known') : words.percent(share, 1)
  const { primary, secondary } = theme.colors
  const mean = (row: IndicatorView) => (row.perception ? meanText(row.perception, words) : '')
  // As wide as what stands in them: names are long.
  const wide = (head: MessageId, texts: readonly string[]) =>
    Math.max(widestOf(words.say(head).split(' '), 7.5), widestOf(texts, 8.5)) + 3
  const widths = {
    performance: wide(
      'statement.perception.performance',
      felt.map((row) => percent(row.met)),
    ),
    content: wide(
      'statement.perception.content',
      felt.map((row) => percent(row.perception?.content)),
    ),
    mean: wide('statement.perception.mean', felt.map(mean)),
    gap: wide(
      'statement.perception.gap',
      felt.map((row) => gapText(row, words)),
    ),
  }
  return table<IndicatorView>(
    [
      { head: words.say('statement.indicators.name'), width: '*', cell: (row) => cell(row.name) },
      {
        ...{ head: words.say('statement.perception.performance'), width: widths.performance, align: 'right' },
        stroke: { color: primary, dashed: false, width: 4 },
        cell: (row) => numberCell(percent(row.met), { bold: true }),
      },
      {
        ...{ head: words.say('statement.perception.content'), width: widths.content, align: 'right' },
        stroke: { color: secondary, dashed: false, width: 4 },
        cell: (row) => numberCell(percent(row.perception?.content), { bold: true }),
      },
      { head: words.say('statement.perception.scale'), width: pictureWidth, cell: (row) => twoPoints(row, theme) },
      {
        ...{ head: words.say('statement.perception.mean'), width: widths.mean, align: 'right' },
        cell: (row) => numberCell(mean(row)),
      },
      {
        head: words.say('statement.perception.gap'),
        width: widths.gap,
        align: 'right',
        cell: (row) => gap(row, theme, words),
      },
    ],
    felt,
    theme,
    { dense: true },
  )
}

function meanText({ mean, answers }: Perception, words: Words): string {
  return words.say('statement.perception.mean-of', { mean: words.number(mean, 0), answers: words.number(answers, 0) })
}

/** From 0 to 100 %: where it measured and where it felt, and how far that is from each other. Its numbers stand beside it. */
function twoPoints({ met, perception }: IndicatorView, theme: Theme): Content {
  const { primary, secondary, accent, rule, muted } = theme.colors
  const at = (share: number) => 4 + (pictureWidth - 8) * share
  const line = (from: number, to: number, lineWidth: number, lineColor: string) => ({
    ...{ type: 'line', x1: at(from), x2: at(to), y1: 7, y2: 7, lineWidth, lineColor },
  })
  const dot = (share: number, color: string) => ({ type: 'ellipse', x: at(share), y: 7, color, r1: 3.2, r2: 3.2 })
  const content = perception?.content ?? null
  const isWide = (perception?.gapPoints ?? null) !== null
  const shapes = [
    line(0, 1, 0.75, rule),
    ...(met === null || content === null ? [] : [line(content, met, 1.75, isWide ? accent : muted)]),
    ...(content === null ? [] : [dot(content, secondary)]),
    ...(met === null ? [] : [dot(met, primary)]),
  ]
  return { canvas: shapes as never }
}

function gap(row: IndicatorView, theme: Theme, words: Words): Content {
  const isWide = row.met !== null && (row.perception?.gapPoints ?? null) !== null
  const { accent, muted } = theme.colors
  return numberCell(gapText(row, words), isWide ? { bold: true, color: accent } : { color: muted })
}

function gapText({ met, perception }: IndicatorView, words: Words): string {
  if (met === null) return words.say('value.not-known')
  const wide = perception?.gapPoints ?? null
  if (wide === null) return words.say('statement.perception.no-gap')
  return words.say('statement.perception.gap-points', { points: words.number(wide, 1) })
}
