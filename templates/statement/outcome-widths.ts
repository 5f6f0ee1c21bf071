import type { Words } from '../../shared/words.ts'
import { isWhole, tablePadding } from '../parts/table.ts'
import { leadingOf, lineCount, textWidth, widestOf } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'
import type { Level, OutcomeWords } from './outcome-words.ts'

export type OutcomeWidths = Readonly<Record<Level | 'trend' | 'result', number>>

const levels = ['baseline', 'expectation', 'actual'] as const

/** Each column as wide as what stands in it, within bounds; the rest is left to the names. */
export function outcomeWidths(said: readonly OutcomeWords[], words: Words): OutcomeWidths {
  const level = (key: Level) => {
    const head = widestOf(words.say(`statement.indicators.${key}`).split(' '), 7.5)
    const values = said.map((one) => one.levels[key]).filter(isWhole)
    return between(30, 66, Math.max(head, widestOf(values, 8.5)) + 3)
  }
  const results = said.flatMap(({ status, result }) => [textWidth(status, 8.5), widestOf(result, 7.5)])
  return {
    ...{ baseline: level('baseline'), expectation: level('expectation'), actual: level('actual') },
    trend: between(
      60,
      70,
      widestOf(
        said.map(({ direction }) => direction),
        7.5,
      ) + 2,
    ),
    result: between(64, 104, Math.max(...results) + 3),
  }
}

/** From here on a row is a paragraph, which may stand alone on a page. */
const tallRow = 48

/** Whether the rows are that high; and the room in points that a heading wants above the table for what stays together. */
export function outcomeHeights(
  said: readonly OutcomeWords[],
  widths: OutcomeWidths,
  theme: Theme,
): { readonly tall: boolean; readonly room: number } {
  const taken = Object.values(widths).reduce((sum, width) => sum + width, 0)
  const name = theme.measure - taken - 5 * tablePadding
  const heights = said.map((one) => heightOf(one, name, widths))
  const tall = Math.min(...heights) >= tallRow
  const together = tall ? heights.slice(0, 1) : said.length <= 3 ? heights : heights.slice(0, 2)
  return { tall, room: together.reduce((sum, height) => sum + height, 30) }
}

function heightOf(one: OutcomeWords, nameWidth: number, widths: OutcomeWidths): number {
  const { name, quote, unconfirmed, notes, result, status } = one
  const beside = [quote, unconfirmed, ...notes].filter((note) => note !== null).join(' ')
  const named = lineCount(name, 8.5, nameWidth) * leadingOf.cell + lineCount(beside, 7.5, nameWidth) * leadingOf.small
  const lines = result.reduce((sum, line) => sum + lineCount(line, 7.5, widths.result), 0)
  const resulted = lineCount(status, 8.5, widths.result) * leadingOf.cell + lines * leadingOf.small
  const tallest = Math.max(...levels.map((key) => lineCount(one.levels[key], 8.5, widths[key]) * leadingOf.cell))
  return Math.max(named, resulted, tallest, 31) + 5.5
}

function between(least: number, most: number, value: number): number {
  return Math.min(most, Math.max(least, value))
}
