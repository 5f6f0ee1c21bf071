import { shortened } from '../problem-list.ts'
import { longestCell } from '../records.ts'
import type { Cell } from './cell.ts'
import type { Format } from './number-format.ts'
import { momentOf, timeOf } from './serial-day.ts'
import { textOf } from './text-of.ts'

/** What a sheet's XML says of a cell. */
export type RawCell = {
  readonly type: string | undefined
  readonly value: string
  readonly formula: boolean
  readonly format: Format
}
export type Meaning = { readonly texts: readonly string[]; readonly since1904: boolean }

/** The value of one cell; a formula's is the one that was stored with it. */
export function cellValue({ type, value, formula, format }: RawCell, { texts, since1904 }: Meaning): Cell {
  if (value === '' && formula && type !== 'str') {
    const how = 'open the workbook in your spreadsheet program, save it, and import it again.'
    return { shown: '', message: `the formula in this cell was stored without its result; ${how}` }
  }
  switch (type) {
    case 's':
      return value === '' ? '' : sharedText(value, texts)
    case 'str':
    case 'inlineStr':
      return value.length > longestCell ? tooLong(value) : textOf(value)
    case 'b':
      return value === '1' || value === 'true' ? 'true' : value === '' ? '' : 'false'
    case 'e':
      return {
        shown: value,
        message: `the cell holds the error ${shortened(value)}; mend its formula, or clear the cell.`,
      }
    case 'd':
      return value
    case 'n':
    case undefined:
      return value === '' ? '' : numberIn(value, format, since1904)
    default:
      return { shown: value, message: `the cell is of a kind that is not known ("${shortened(type)}"); type it anew.` }
  }
}

function sharedText(value: string, texts: readonly string[]): Cell {
  const text = texts[Number(value)]
  if (text === undefined) {
    return {
      shown: '',
      message: 'the cell names a text that the workbook does not hold, so it is damaged; save it again.',
    }
  }
  return text.length > longestCell ? tooLong(text) : text
}

function tooLong(text: string): Cell {
  return { shown: shortened(text), message: `this cell is longer than ${longestCell} characters; shorten it.` }
}

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/

function numberIn(value: string, format: Format, since1904: boolean): Cell {
  const written = value.trim()
  const amount = number.test(written) ? Number(written) : Number.NaN
  if (!Number.isFinite(amount))
    return { shown: value, message: `"${shortened(written)}" is not a number; type it anew.` }
  if (format.kind === 'number') return amount
  if (format.kind === 'money') return `${format.currency} ${unmistakable(amount)}`
  // A time of day that is more than a day belongs to a date that its format does not show.
  if (format.kind === 'elapsed' || (format.kind === 'time' && amount >= 0 && amount < 1)) return timeOf(amount)
  const moment = momentOf(amount, since1904)
  return moment ?? { shown: written, message: `${written} is shown as a date, but no calendar has it; correct it.` }
}

/** With three decimals a point might group thousands: `1.234` is written `1.2340`. */
function unmistakable(amount: number): string {
  const text = String(amount)
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}
