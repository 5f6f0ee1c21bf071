import type { Content } from 'pdfmake/interfaces.js'
import { type Totals, totalsOf } from '../../shared/statement/course.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { keptSection } from '../parts/heading.ts'
import { type ColumnOf, table, tightPadding } from '../parts/table.ts'
import { widestOf } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'

type Point = Totals['points'][number]

const size = 6.5
const gap = 20
/** So many rows stand under one another, however wide the page. */
const few = 6

/** What the picture of the relationship is drawn from, several stretches of time beside one another. */
export function totalsTable(model: StatementModel, theme: Theme, words: Words): Content {
  const totals = totalsOf(model.relationship.cumulative, model.currency)
  const columns = columnsOf(totals, words)
  const width = columns.reduce((sum, column) => sum + Number(column.width) + tightPadding, -tightPadding)
  const fitting = totals.points.length <= few ? 1 : Math.max(1, Math.floor((theme.measure + gap) / (width + gap)))
  const most = Math.ceil(totals.points.length / fitting)
  const count = Math.ceil(totals.points.length / most)
  const spare = Math.min(24, ((theme.measure + gap) / fitting - gap - width) / columns.length)
  const wide = columns.map((column) => ({ ...column, width: Number(column.width) + spare }))
  const tables = Array.from({ length: count }, (_, at) => {
    const points = totals.points.slice(at * most, (at + 1) * most)
    const ruled = (row: number) => points[row]?.month.endsWith('-01') === true
    return { width: width + spare * columns.length, stack: [table(wide, points, theme, { tight: true, ruled })] }
  })
  const scaled = totals.scale === 'one' ? [] : [words.say(`statement.course.${totals.scale}`)]
  const currency = [model.currency, ...scaled].join(', ')
  return keptSection(
    words.say('statement.course.totals'),
    words.say(`statement.course.every-${totals.everyMonths}`, { currency }),
    { columns: tables, columnGap: gap },
  )
}

function columnsOf({ points, decimals }: Totals, words: Words): readonly ColumnOf<Point>[] {
  const months = points.map(({ month }) => words.month(month, 'short'))
  const amount = (key: 'worth' | 'soft' | 'hard' | 'paid'): ColumnOf<Point> => {
    const text = (point: Point) => {
      const value = point[key]
      return value === null ? '–' : words.number(value, decimals, decimals)
    }
    const head = words.say(`chart.${key}`)
    const width = Math.max(widestOf(points.map(text), size), widestOf(head.split(' '), 7.4)) + 2
    return {
      ...{ head, width, align: 'right' },
      cell: (point) => ({ text: text(point), style: 'number', fontSize: size, lineHeight: 1.02 }),
    }
  }
  return [
    {
      ...{ head: words.say('statement.course.month'), width: widestOf(months, size) + 3 },
      cell: ({ month }) => ({ text: words.month(month, 'short'), style: 'cell', fontSize: size, lineHeight: 1.02 }),
    },
    ...(['worth', 'soft', 'hard', 'paid'] as const).map(amount),
  ]
}
