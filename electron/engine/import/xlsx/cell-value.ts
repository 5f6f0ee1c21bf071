import { longestCell } from '../records.ts'
import { shortened } from '../shortened.ts'
import type { Cell } from './cell.ts'
import type { Format } from './number-format.ts'
import { momentOf, timeOf } from './serial-day.ts'
import { textOf } from './text-of.ts'
import { sentenceOf } from './unreadable.ts'

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
  if (value === '' && formula && type !== 'str') return { shown: '', what: sentenceOf('formula-without-result') }
  switch (type) {
    case 's':
      return value === '' ? '' : sharedText(value, texts)
    case 'str':
    case 'inlineStr':
      return value.length > longestCell ? tooLong(value) : textOf(value)
    case 'b':
      return value === '1' || value === 'true' ? 'true' : value === '' ? '' : 'false'
    case 'e':
      return { shown: value, what: sentenceOf('cell-error', { error: shortened(value) }) }
    case 'd':
      return value
    case 'n':
    case undefined:
      return value === '' ? '' : numberIn(value, format, since1904)
    default:
      return { shown: value, what: sentenceOf('unknown-cell', { kind: shortened(type) }) }
  }
}

function sharedText(value: string, texts: readonly string[]): Cell {
  const text = texts[Number(value)]
  if (text === undefined) return { shown: '', what: sentenceOf('text-missing') }
  return text.length > longestCell ? tooLong(text) : text
}

function tooLong(text: string): Cell {
  return { shown: shortened(text), what: sentenceOf('cell-too-long', { most: longestCell }) }
}

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/

function numberIn(value: string, format: Format, since1904: boolean): Cell {
  const written = value.trim()
  const amount = number.test(written) ? Number(written) : Number.NaN
  const shown = shortened(written)
  if (!Number.isFinite(amount)) return { shown, what: sentenceOf('not-a-number', { text: shown }) }
  if (format.kind === 'number') return amount
  if (format.kind === 'money') return { amount, currency: format.currency }
  // A time of day that is more than a day belongs to a date that its format does not show.
  if (format.kind === 'elapsed' || (format.kind === 'time' && amount >= 0 && amount < 1)) return timeOf(amount)
  return momentOf(amount, since1904) ?? { shown, what: sentenceOf('no-serial-day', { text: shown }) }
}
