import { parseCurrency } from '../money/currency.ts'

/** Which of point and comma parts the whole from its decimals; the other one, a space or an apostrophe may group thousands. */
export type Decimal = 'point' | 'comma'
/** `other-decimal`: a number, but only when written the other way round. */
export type NumberFault = 'not-a-number' | 'other-decimal' | 'too-large'
/** What one cell says about its column: `either` reads the same both ways, `undecided` reads differently (`1,234`). */
export type DecimalEvidence = Decimal | 'either' | 'undecided' | 'none'

/** From here on a double no longer holds every cent. */
export const tooLarge = 1e15

const longest = 64
const sign = '[-+\\u2212]'
const currency = '\\p{Sc}|[A-Za-z]{3}'
const dressed = new RegExp(
  `^(\\()?(${sign})? ?(?:(${currency}) ?)?(${sign})?([.,]?\\d(?:[\\d.,' ]*\\d)?(?:[eE][-+]?\\d+)?)(?: ?(${currency}))?( ?%)?(-)?(\\))?$`,
  'u',
)
const shapes = { point: shapeOf('\\.', ','), comma: shapeOf(',', '\\.') } as const

/**
 * The number that a cell writes: `1234.56`, `1,234.56`, `1.234,56`, `1 234,56`, `1'234.50`, `€ 1.234,56`, `EUR 12`,
 * `(12.00)`, `-12`, `12-`, `82%` (0.82), `1.5e3`.
 */
export function readNumber(text: string, decimal: Decimal): number | NumberFault {
  if (decimal === 'point' && plainDot(text) !== 'not-plain') return bounded(Number(text))
  const value = undressed(text, decimal)
  if (value !== null) return bounded(value)
  const other = undressed(text, decimal === 'point' ? 'comma' : 'point')
  return other === null ? 'not-a-number' : 'other-decimal'
}

/** What a cell tells about the convention of its column. */
export function decimalEvidence(text: string): DecimalEvidence {
  const dot = plainDot(text)
  if (dot === 'none') return 'either'
  if (dot !== 'not-plain' && text.length - dot !== 4) return 'point'
  const [point, comma] = [undressed(text, 'point'), undressed(text, 'comma')]
  if (point === null) return comma === null ? 'none' : 'comma'
  if (comma === null) return 'point'
  return point === comma ? 'either' : 'undecided'
}

/** Where the point stands in a number of digits with a minus before them at most, as nearly all numbers are. */
function plainDot(text: string): number | 'none' | 'not-plain' {
  const from = text.charCodeAt(0) === 45 ? 1 : 0
  let dot: number | 'none' = 'none'
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 46 && dot === 'none' && at > from) dot = at
    else if (code < 48 || code > 57) return 'not-plain'
  }
  const last = text.length - 1
  return last < from || dot === last ? 'not-plain' : dot
}

/** The text without currency, sign and percent, read in one convention; null: not a number in it. */
function undressed(text: string, decimal: Decimal): number | null {
  if (text.length > longest) return null
  const parts = dressed.exec(text.replace(/\s/g, ' ').replaceAll('’', "'").trim())
  if (!parts) return null
  const [, open, sign1, code1, sign2, core = '', code2, percent, minusAfter, close] = parts
  const signs = [open, sign1, sign2, minusAfter].filter((part) => part !== undefined)
  const codes = [code1, code2].filter((part) => part !== undefined)
  if (signs.length > 1 || codes.length > 1 || (open === undefined) !== (close === undefined)) return null
  if (!codes.every((code) => code.length !== 3 || parseCurrency(code) !== null)) return null
  const size = coreOf(core, decimal, percent !== undefined)
  if (size === null) return null
  return signs[0] === undefined || signs[0] === '+' ? size : -size || 0
}

function coreOf(core: string, decimal: Decimal, percent: boolean): number | null {
  const parts = shapes[decimal].exec(core)
  if (!parts) return null
  const [, whole = '', , fraction = '', exponent = ''] = parts
  if (exponent !== '' && (percent || /\D/.test(whole))) return null
  // The exponent does the division, so that 29.9% is the double nearest to 0.299.
  return Number(`${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}${percent ? 'e-2' : exponent}`)
}

/** Thousands are groups of three parted by one and the same sign, and do not begin with a zero. */
function shapeOf(decimal: string, group: string): RegExp {
  return new RegExp(
    `^(\\d+|[1-9]\\d{0,2}(?<g>[${group} '])\\d{3}(?:\\k<g>\\d{3})*|)(?:${decimal}(\\d+))?([eE][-+]?\\d+)?$`,
  )
}

function bounded(value: number): number | NumberFault {
  return Math.abs(value) < tooLarge ? value || 0 : 'too-large'
}
