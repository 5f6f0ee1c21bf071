import { parseDay } from '../../../shared/days.ts'
import { parseCurrency } from '../../../shared/money/currency.ts'
import { looksLikeDay, readDay } from '../../../shared/reading/dates.ts'
import { readNumber, tooLarge } from '../../../shared/reading/numbers.ts'
import { type Code, type Given, sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { Column, ColumnKind } from '../../../shared/tables.ts'
import type { Convention } from './conventions.ts'
import { shortened } from './shortened.ts'
import { type Amount, Unread, type Written } from './written.ts'

export type CellValue = string | number | null
/** Why a cell cannot be read. */
export class CellFault {
  readonly what: Sentence
  constructor(what: Sentence) {
    this.what = what
  }
}
/** A fault that needs no more to be said than the text of the cell. */
type FaultOfText = { [C in Code]: keyof NonNullable<Given<C>[0]> extends 'text' ? C : never }[Code]
/** Made once per column, run for every cell. */
export type CellReader = (cell: Written) => CellValue | CellFault
type FilledReader = (text: string) => Exclude<CellValue, null> | CellFault

/** Reads the cells of one column. `controls` tells whether the file holds any control character to look out for. */
export function cellReader(column: Column, convention: Convention, controls: boolean): CellReader {
  const filled = filledReader(column.type, convention)
  const checked: FilledReader = controls ? (text) => controlFault(text) ?? filled(text) : filled
  const empty = column.required ? new CellFault(sentence('empty-cell')) : null
  const { type } = column
  return (cell) => {
    if (typeof cell === 'string') {
      const trimmed = isTrim(cell) ? cell : cell.trim()
      return trimmed === '' ? empty : checked(trimmed)
    }
    if (cell instanceof Unread) return new CellFault(cell.what)
    return type.kind === 'number' ? ownNumber(cell, type) : filled(String(cell))
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
      return dayReader(convention)
    case 'number':
      return (text) => numberOf(text, type, convention)
    case 'currency':
      return remembering((text) => parseCurrency(text) ?? fault('not-a-currency', text))
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

/** Whether a cell begins and ends with what is certainly no space, as nearly every one does. */
function isTrim(cell: string): boolean {
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)]
  return first > 32 && first < 127 && last > 32 && last < 127
}

function readKey(text: string): string | CellFault {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 13) return fault('id-line-break', text)
  }
  return text
}

function dayOf(text: string, { dayOrder }: Convention): string | CellFault {
  const day = readDay(text, dayOrder)
  if (day) return day
  return looksLikeDay(text) ? fault('no-such-day', text) : fault('not-a-day', text)
}

/** A day that is written as it is stored is sooner read than remembered. */
function dayReader(convention: Convention): FilledReader {
  const other = remembering((text) => dayOf(text, convention))
  return (text) => parseDay(text) ?? other(text)
}

type NumberKind = Extract<ColumnKind, { kind: 'number' }>

function numberOf(text: string, kind: NumberKind, { decimal }: Convention): number | CellFault {
  const value = readNumber(text, decimal)
  if (value === 'not-a-number') return fault('not-a-number', text)
  if (value === 'too-large') return fault('number-too-large', text)
  if (value === 'other-decimal') return new CellFault(sentence('other-decimal', { text: quoted(text), decimal }))
  return withinBounds(value, text, kind)
}

/** A number that needs no convention. */
function ownNumber(cell: number | Amount, kind: NumberKind): number | CellFault {
  const value = typeof cell === 'number' ? cell : cell.amount
  if (Math.abs(value) >= tooLarge) return fault('number-too-large', String(cell))
  return withinBounds(value, String(cell), kind)
}

function withinBounds(value: number, text: string, { min, max, whole }: NumberKind): number | CellFault {
  if (min !== undefined && value < min) {
    return fault(min === 0 ? 'negative' : 'not-above-zero', text)
  }
  if (max !== undefined && value > max) return new CellFault(sentence('above-most', { text: quoted(text), most: max }))
  return whole && !Number.isInteger(value) ? fault('not-whole', text) : value
}

function choiceOf(text: string, of: readonly string[]): string | CellFault {
  const word = text.toLowerCase().replace(/[\s-]+/g, '_')
  if (of.includes(word)) return word
  return new CellFault(sentence('not-a-choice', { text: quoted(text), choices: of.join(', ') }))
}

function driverOf(text: string): string | CellFault {
  const word = text.toLowerCase()
  if (['revenue', 'orders', 'equal'].includes(word)) return word
  return prefixed(text, ['indicator']) ?? fault('not-a-driver', text)
}

function scopeOf(text: string): string | CellFault {
  if (text === '*') return text
  return prefixed(text, ['segment', 'account']) ?? fault('not-a-scope', text)
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
  return fault('not-a-locale', text)
}

function controlFault(text: string): CellFault | null {
  const found = controlCharacter.exec(text)
  if (!found) return null
  const point = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  return new CellFault(sentence('control-character', { point }))
}

function fault(code: FaultOfText, text: string): CellFault {
  return new CellFault(sentence(code, { text: quoted(text) }))
}

function quoted(text: string): string {
  return shortened(text).replace(/\s+/g, ' ')
}

/** Columns of words and days repeat themselves. Long texts are not kept: each would hold on to its piece of the file. */
function remembering(read: FilledReader): FilledReader {
  const known = new Map<string, Exclude<CellValue, null> | CellFault>()
  let last = ''
  let ofLast: Exclude<CellValue, null> | CellFault = ''
  return (text) => {
    if (text === last) return ofLast
    const value = known.get(text) ?? read(text)
    if (text.length < 13) {
      if (known.size < 20_000) known.set(text, value)
      last = text
      ofLast = value
    }
    return value
  }
}
