import type { Content } from 'pdfmake/interfaces.js'
import { type Month, monthsBetween } from '../../shared/days.ts'
import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { quantity } from '../parts/quantity.ts'
import { type ColumnOf, table, tightPadding } from '../parts/table.ts'
import { widestOf } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'

type Column = { readonly name: string; readonly texts: ReadonlyMap<Month, string>; readonly width: number }

const size = 7
/** That a line is drawn over. */
const mostMonths = 24
/** Of the narrowest column: room for the words of its head. */
const least = 37
/** Room in points that a heading wants above the first table: that of its head and first rows. */
export const roomForCourse = 90

/** A row a month, a column an indicator; in as many tables as there are columns for. */
export function courseTables(
  indicators: readonly IndicatorView[],
  model: StatementModel,
  theme: Theme,
  words: Words,
): Content {
  const columns = indicators.map(({ name, trend, unit }): Column => {
    const texts = new Map(
      trend.map(({ month, actual }) => [month, quantity(actual, unit, model.currency, words, true)]),
    )
    return { name, texts, width: Math.max(least, widestOf([...texts.values()], size) + 3) }
  })
  const named = monthsOf(columns).map((month) => words.month(month, 'short'))
  const monthWidth = Math.max(widestOf([words.say('statement.course.month')], 7.5), widestOf(named, size)) + 4
  const width = theme.measure - monthWidth
  // What is measured now and then reaches further back: among the others it would be a column of dashes.
  const [regular, sparse] = [true, false].map((is) =>
    columns.filter((one) => spanOf(monthsOf([one])) <= mostMonths === is),
  )
  return [regular, sparse]
    .flatMap((some = []) => grouped(some, width))
    .map(
      (group, at): Content => ({
        margin: [0, at === 0 ? 0 : 12, 0, 0],
        stack: [courseTable(group, monthWidth, theme, words)],
      }),
    )
}

function monthsOf(columns: readonly Column[]): readonly Month[] {
  return [...new Set(columns.flatMap(({ texts }) => [...texts.keys()]))].toSorted()
}

function courseTable(group: readonly Column[], monthWidth: number, theme: Theme, words: Words): Content {
  const months = monthsOf(group)
  const taken = group.reduce((sum, { width }) => sum + width + tightPadding, monthWidth)
  const spare = (theme.measure - taken) / group.length
  const text = (said: string, style: 'cell' | 'number') => ({ text: said, style, fontSize: size, lineHeight: 1.1 })
  return table<Month>(
    [
      {
        ...{ head: words.say('statement.course.month'), width: monthWidth },
        cell: (month) => text(words.month(month, 'short'), 'cell'),
      },
      ...group.map(
        ({ name, texts, width }): ColumnOf<Month> => ({
          ...{ head: name, width: width + spare, align: 'right' },
          cell: (month) => text(texts.get(month) ?? '–', 'number'),
        }),
      ),
    ],
    months,
    theme,
    { tight: (row) => months[row]?.endsWith('-01') === true },
  )
}

function spanOf(months: readonly Month[]): number {
  const [first, last] = [months.at(0), months.at(-1)]
  return first && last ? monthsBetween(first, last) : 0
}

/** As few groups as fit beside each other, each of about as many columns. */
function grouped(columns: readonly Column[], width: number): readonly (readonly Column[])[] {
  for (let count = 1; count < columns.length; count += 1) {
    const groups = parted(columns, count)
    const widthOf = (group: readonly Column[]) => group.reduce((sum, one) => sum + one.width + tightPadding, 0)
    if (groups.every((group) => widthOf(group) <= width)) return groups
  }
  return columns.map((column) => [column])
}

function parted(columns: readonly Column[], count: number): readonly (readonly Column[])[] {
  const most = Math.ceil(columns.length / count)
  const starts = Array.from({ length: Math.ceil(columns.length / most) }, (_, at) => at * most)
  return starts.map((start) => columns.slice(start, start + most))
}
