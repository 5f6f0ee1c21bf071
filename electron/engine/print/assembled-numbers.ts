import type { ShapedGlyph, ShapedPosition, ShapedRun } from './pdfmake-parts.ts'

/** Digits and what stands between and around them, but for signs and brackets, which take the height of what is near. */
const made = /^[\d.,%$£€\u00a0\u202f ]{2,}$/

/** How far the second of two characters stands from the first, and where there is more to it than that: null. */
type Pair = ShapedPosition | null

/**
 * Words of digits put together from single glyphs and the kerning of pairs. Amounts are words that are never met again,
 * so that remembering words is no use, and shaping one takes longer than drawing it. Null: the word is no number, or
 * this font does more with two of its characters than to kern them.
 */
export function assembledNumbers(shape: (text: string) => ShapedRun): (text: string) => ShapedRun | null {
  const singles = new Map<string, ShapedRun | null>()
  const pairs = new Map<string, Pair>()
  const single = (character: string) => known(singles, character, () => alone(shape(character)))
  const pair = (two: string) => known(pairs, two, () => kerned(shape(two), [...two].map(single)))
  return (text) => {
    if (!made.test(text)) return null
    const glyphs: ShapedGlyph[] = []
    const positions: ShapedPosition[] = []
    let advanceWidth = 0
    for (let at = 0; at < text.length; at += 1) {
      const own = single(text.charAt(at))
      const glyph = own?.glyphs[0]
      const position = at + 1 < text.length ? pair(text.slice(at, at + 2)) : own?.positions[0]
      if (!glyph || !position) return null
      glyphs.push(glyph)
      positions.push(position)
      advanceWidth += position.xAdvance
    }
    return { glyphs, positions, advanceWidth }
  }
}

function known<T>(all: Map<string, T>, key: string, find: () => T): T {
  const found = all.get(key)
  if (found !== undefined || all.has(key)) return found as T
  const value = find()
  all.set(key, value)
  return value
}

/** One glyph that stands where it is put. */
function alone(run: ShapedRun): ShapedRun | null {
  return run.glyphs.length === 1 && run.positions.every(isInPlace) ? run : null
}

function kerned({ glyphs, positions }: ShapedRun, [first, second]: readonly (ShapedRun | null)[]): Pair {
  const [one, two] = [first?.glyphs[0], second?.glyphs[0]]
  const same = glyphs.length === 2 && glyphs[0]?.id === one?.id && glyphs[1]?.id === two?.id
  const [placed, next] = positions
  if (!same || !placed || !positions.every(isInPlace)) return null
  return next?.xAdvance === second?.positions[0]?.xAdvance ? placed : null
}

function isInPlace({ xOffset, yOffset, yAdvance }: ShapedPosition): boolean {
  return xOffset === 0 && yOffset === 0 && yAdvance === 0
}
