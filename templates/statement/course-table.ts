import type { Content } from 'pdfmake/interfaces.js'
import type { Month } from '../../shared/days.ts'
import { courseOf, type IndicatorCourse } from '../../shared/statement/course.ts'
import type { IndicatorView, StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { type ColumnOf, table, tightPadding } from '../parts/table.ts'
import { lineCount } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'

type Row = {
  readonly name: string
  readonly unit: string
  /** How many rows the indicator has; 0 in all but its first. */
  readonly of: number
  readonly year: string
  readonly texts: readonly string[]
}

const size = 6.5
const nameSize = 7
const yearWidth = 27
/** Of a month: room for four figures, their sign and their point. */
const monthWidth = { least: 22, most: 40 }

const timeUnits: Readonly<Record<string, MessageId>> = {
  seconds: 'statement.course.seconds',
  minutes: 'statement.course.minutes',
  hours: 'statement.course.hours',
  days: 'statement.course.days',
}

/** A row for each indicator's year with the months side by side; and the room that a heading wants above the table. */
export function courseTable(
  indicators: readonly IndicatorView[],
  model: StatementModel,
  theme: Theme,
  words: Words,
): { readonly content: Content; readonly room: number } {
  const course = courseOf(indicators)
  const rows = course.indicators.flatMap((one) => rowsOf(one, model, words))
  const { length: months } = course.columns
  const shared = (theme.measure - 150 - yearWidth) / months - tightPadding
  const width = Math.max(monthWidth.least, Math.min(monthWidth.most, shared))
  const nameWidth = theme.measure - yearWidth - tightPadding - months * (width + tightPadding)
  const blocks = blocksOf(rows.flatMap(({ of }) => (of === 0 ? [] : of)))
  const content = table<Row>(
    [
      { head: words.say('statement.indicators.name'), width: '*', cell: (row) => naming(row, theme) },
      {
        ...{ head: words.say('statement.relationship.year'), width: yearWidth },
        cell: ({ year }) => ({ text: year, style: 'cell', color: theme.colors.muted, ...figure }),
      },
      ...course.columns.map(
        (month, at): ColumnOf<Row> => ({
          ...{ head: words.month(month, 'name'), width, align: 'right' },
          cell: ({ texts }) => ({ text: texts[at] ?? '', style: 'number', ...figure }),
        }),
      ),
    ],
    rows,
    theme,
    { tight: true, ruled: (row) => rows[row]?.of !== 0, rowHeads: 2, blocks },
  )
  const names = rows.slice(0, blocks[0]).map(({ name }) => lineCount(name, nameSize, nameWidth))
  return { content, room: 12.5 + names.reduce((sum, lines) => sum + Math.max(1, lines) * 8.2 + 1.4, 0) }
}

/** The smaller figures stand on the line of the name. */
const figure = { fontSize: size, lineHeight: 1, margin: [0, 0.5, 0, 0] as [number, number, number, number] }

function rowsOf(one: IndicatorCourse, model: StatementModel, words: Words): readonly Row[] {
  const { view, scale, decimals, years } = one
  const scaled = scale === 'one' ? [] : [words.say(`statement.course.${scale}`)]
  const unit = [unitOf(view.unit, model, words), ...scaled].filter((part) => part !== '').join(', ')
  return years.map(({ first, last, actuals }, at) => ({
    ...{ name: view.name, unit: at <= 1 ? unit : '', of: at === 0 ? years.length : 0, year: yearOf(first, last) },
    texts: actuals.map((actual) =>
      actual === undefined ? '' : actual === null ? '–' : words.number(actual, decimals, decimals),
    ),
  }))
}

function unitOf(unit: string | null, { currency }: StatementModel, words: Words): string {
  if (unit === null) return ''
  if (unit === 'share') return '%'
  if (unit === 'money') return words.symbol(currency)
  const time = timeUnits[unit]
  return time ? words.say(time) : unit
}

/** The name in the first of an indicator's rows, what it is counted in below it, which read aloud belongs to it. */
function naming({ name, unit, of }: Row, theme: Theme): Content {
  // Read aloud, the unit below follows the name.
  const named = { text: of > 1 ? `${name} ` : name, bold: true }
  const counted = { text: unit, color: theme.colors.muted, fontSize: size }
  if (of === 0) return { ...counted, style: 'cell', continued: true, ...figure } as Content
  const text = of === 1 && unit !== '' ? [named, { ...counted, text: `, ${unit}` }] : [named]
  return { text, style: 'cell', fontSize: nameSize, lineHeight: 0.95, headOf: of } as Content
}

function yearOf(first: Month, last: Month): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)]
  return from === to ? to : `${from}/${to.slice(2)}`
}

/** An indicator's rows stay together; those of one row go two by two. */
function blocksOf(counts: readonly number[]): readonly number[] {
  const blocks: number[] = []
  let open = 0
  for (const count of counts) {
    open += count
    if (open < 2) continue
    blocks.push(open)
    open = 0
  }
  const last = blocks.pop()
  return last === undefined ? [open] : [...blocks, last + open]
}
