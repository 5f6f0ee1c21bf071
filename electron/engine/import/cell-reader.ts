import { parseCurrency } from '../../../shared/money/currency.ts'
import { looksLikeDay, readDay } from '../../../shared/reading/dates.ts'
import { readNumber } from '../../../shared/reading/numbers.ts'
import type { Column, ColumnKind } from '../../../shared/tables.ts'
import type { Convention } from './conventions.ts'
import { shortened } from './problem-list.ts'
import type { Written } from './row-source.ts'

export type CellValue = string | number | null
/** Why a cell cannot be read: how the sentence goes on after the file, row and column. */
export class CellFault {
  readonly message: string
  constructor(message: string) {
    this.message = message
  }
}
/** Made once per column, run for every cell. */
export type CellReader = (cell: Written) => CellValue | CellFault
type FilledReader = (text: string) => Exclude<CellValue, null> | CellFault

/** Reads the cells of one column. `controls` tells whether the file holds any control character to look out for. */
export function cellReader(column: Column, convention: Convention, controls: boolean): CellReader {
  const filled = filledReader(column.type, convention)
  const checked: FilledReader = controls ? (text) => controlFault(text) ?? filled(text) : filled
  const empty = column.required ? new CellFault('this cell is empty, and every row needs one; fill it in.') : null
  const { type } = column
  return (cell) => {
    if (typeof cell === 'number')
      return type.kind === 'number' ? withinBounds(cell, String(cell), type) : filled(String(cell))
    if (cell === '') return empty
    const trimmed = cell.trim()
    return trimmed === '' ? empty : checked(trimmed)
  }
}

/** Control characters other than tabs and line breaks, and two code points that are no characters: no exported text has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
export const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/

function filledReader(type: ColumnKind, convention: Convention): FilledReader {
  switch (type.kind) {
    case 'text':
      return (text) => text
    case 'key':
    case 'reference':
    case 'indicator-or-all':
      return readKey
    case 'day':
      return remembering((text) => dayOf(text, convention))
    case 'number':
      return (text) => numberOf(text, type, convention)
    case 'currency':
      return remembering(
        (text) => parseCurrency(text) ?? fault(text, 'is not an ISO 4217 currency code; write one such as EUR.'),
      )
    case 'choice':
      return remembering((text) => choiceOf(text, type.of))
    case 'driver':
      return remembering(driverOf)
    case 'scope':
      return remembering(scopeOf)
    case 'locale':
      return remembering(localeOf)
  }
}

function readKey(text: string): string | CellFault {
  return text.includes('\n') || text.includes('\r')
    ? fault(text, 'holds a line break, which no id has; look for a quotation mark that is missing or too many.')
    : text
}

function dayOf(text: string, { dayOrder }: Convention): string | CellFault {
  const day = readDay(text, dayOrder)
  if (day) return day
  return looksLikeDay(text)
    ? fault(text, 'is not a day of the calendar; correct it.')
    : fault(text, 'is not a date; write it as 2026-03-31.')
}

type NumberKind = Extract<ColumnKind, { kind: 'number' }>

function numberOf(text: string, kind: NumberKind, { decimal }: Convention): number | CellFault {
  const value = readNumber(text, decimal)
  if (value === 'not-a-number') return fault(text, 'is not a number; write one such as 1234.56.')
  if (value === 'too-large') return fault(text, 'is too large a number to be true; correct it.')
  if (value === 'other-decimal') {
    return fault(text, `does not fit the column, where a ${decimal} parts the decimals; write it like the others.`)
  }
  return withinBounds(value, text, kind)
}

function withinBounds(value: number, text: string, { min, max, whole }: NumberKind): number | CellFault {
  if (min !== undefined && value < min) {
    return fault(
      text,
      min === 0 ? 'is negative, which this column cannot be; correct it.' : 'must be above 0; correct it.',
    )
  }
  if (max !== undefined && value > max) return fault(text, `is above ${max}; write a share such as 0.5 or 50%.`)
  return whole && !Number.isInteger(value) ? fault(text, 'is not a whole number; correct it.') : value
}

function choiceOf(text: string, of: readonly string[]): string | CellFault {
  const word = text.toLowerCase().replace(/[\s-]+/g, '_')
  return of.includes(word) ? word : fault(text, `is not one of ${of.join(', ')}; use one of these.`)
}

function driverOf(text: string): string | CellFault {
  const word = text.toLowerCase()
  if (['revenue', 'orders', 'equal'].includes(word)) return word
  return (
    prefixed(text, ['indicator']) ?? fault(text, 'is not revenue, orders, equal or indicator:KEY; use one of these.')
  )
}

function scopeOf(text: string): string | CellFault {
  if (text === '*') return text
  return (
    prefixed(text, ['segment', 'account']) ?? fault(text, 'is not *, segment:NAME or account:ID; use one of these.')
  )
}

/** `Account : A1` as `account:A1`. */
function prefixed(text: string, words: readonly string[]): string | null {
  const [, word = '', name = ''] = /^(\w+)\s*:\s*(.+)$/.exec(text) ?? []
  return words.includes(word.toLowerCase()) ? `${word.toLowerCase()}:${name}` : null
}

function localeOf(text: string): string | CellFault {
  try {
    const [locale] = Intl.getCanonicalLocales(text.replaceAll('_', '-'))
    if (locale) return locale
  } catch {
    // Not a language tag at all; said below.
  }
  return fault(text, 'is not a language tag; write one such as nl-NL.')
}

function controlFault(text: string): CellFault | null {
  const found = controlCharacter.exec(text)
  if (!found) return null
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return new CellFault(`this cell holds a character that is no text (U+${code}); take it out.`)
}

function fault(text: string, what: string): CellFault {
  return new CellFault(`"${shortened(text).replace(/\s+/g, ' ')}" ${what}`)
}

/** Columns of words and days repeat themselves. Long texts are not kept: each would hold on to its piece of the file. */
function remembering(read: FilledReader): FilledReader {
  const known = new Map<string, Exclude<CellValue, null> | CellFault>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    if (text.length < 13 && known.size < 20_000) known.set(text, value)
    return value
  }
}
