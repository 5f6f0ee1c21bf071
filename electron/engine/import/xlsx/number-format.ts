import type { Currency } from '../../../../shared/money/currency.ts'
import { formatCurrency } from './format-currency.ts'

/** What a number format makes of a number. Percentages and units do not change what number it is. */
export type Format =
  | { readonly kind: 'number' }
  | { readonly kind: 'moment' }
  | { readonly kind: 'time' }
  | { readonly kind: 'elapsed' }
  | { readonly kind: 'money'; readonly currency: Currency }

/** Reads a format code such as `dd/mm/yyyy`, `[h]:mm` or `[$€-413] #,##0.00`: its first section that shows a value. */
export function formatOf(code: string): Format {
  const sections = sectionsOf(code.slice(0, longest))
  const { letters, signs, elapsed } = sections.find((section) => section.shows) ?? sections[0] ?? nothing
  if (elapsed) return { kind: 'elapsed' }
  if (/[ydgeb]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))) return { kind: 'moment' }
  if (/[hs]/.test(letters)) return { kind: 'time' }
  const currency = formatCurrency(signs)
  return currency ? { kind: 'money', currency } : { kind: 'number' }
}

/** The formats that workbooks name by number alone. Those in between are plain numbers, or money of no certain currency. */
export function builtInFormat(id: number): Format {
  if ((id >= 14 && id <= 17) || id === 22) return { kind: 'moment' }
  if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { kind: 'time' }
  if (id === 46) return { kind: 'elapsed' }
  // Chinese, Japanese, Korean and Thai ones.
  if (id === 32 || id === 33 || id === 55 || id === 56 || (id >= 75 && id <= 76) || (id >= 79 && id <= 80)) {
    return { kind: 'time' }
  }
  const eastern = (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || (id >= 71 && id <= 74) || id === 77 || id === 81
  return { kind: eastern ? 'moment' : 'number' }
}

const longest = 1000 // Excel allows 255 characters
const nothing: Section = { letters: '', signs: [], elapsed: false, shows: false }

type Section = {
  /** The letters that stand for parts of a date or time. */
  readonly letters: string
  /** Words and signs shown beside the number, and what `[$…]` names. */
  readonly signs: readonly string[]
  readonly elapsed: boolean
  readonly shows: boolean
}

const token =
  /"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|(;)|(general|standard|am\/pm|a\/p|e[+-])|([ymdhsgeb]+)|([0#?@])|(.)/gisu

function sectionsOf(code: string): readonly Section[] {
  const sections: Section[] = []
  let [letters, literal, elapsed, shows] = ['', '', false, false]
  let signs: string[] = []
  for (const [, quoted, escaped, bracket, end, word, part, digit, other] of code.matchAll(token)) {
    const shown = quoted ?? escaped ?? other
    if (shown !== undefined) {
      literal += shown
      continue
    }
    if (literal !== '') signs.push(literal)
    literal = ''
    if (bracket?.startsWith('$')) signs.push(bracket)
    else if (bracket !== undefined && /^[hms]+$/i.test(bracket)) elapsed = true
    if (part !== undefined) letters += part.toLowerCase()
    shows ||= (word ?? part ?? digit) !== undefined || elapsed
    if (end === undefined) continue
    sections.push({ letters, signs, elapsed, shows })
    ;[letters, elapsed, shows, signs] = ['', false, false, []]
  }
  return [...sections, { letters, signs: [...signs, literal], elapsed, shows }]
}
