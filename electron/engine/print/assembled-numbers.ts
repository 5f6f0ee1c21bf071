import type { ShapedGlyph, ShapedPosition, ShapedRun } from './pdfmake-parts.ts'

/** Digits and what stands between and around them, but not three signs in a row that take the height of what is near. */
const made = /^(?!.*[:()\-−]{3})[\d.,:;%$£€()\-−\u00a0\u202f ]{2,}$/

/** One character as it stands among its neighbours. */
type Placed = { readonly glyph: ShapedGlyph; readonly position: ShapedPosition }

/**
 * Words of digits put together character by character. Amounts are words that are never met again, so that remembering
 * words is no use, and shaping one takes longer than drawing it. How a character is drawn hangs on what stands next to
 * it (a bracket is as high as the digit that it encloses) and, for the kerning, on which character follows; so each is
 * shaped once between its two neighbours on either side, among which any digit stands for all. Null: the word is no
 * number, or this font does more with it than that.
 */
export function assembledNumbers(shape: (text: string) => ShapedRun): (text: string) => ShapedRun | null {
  const among = new Map<string, Placed | null>()
  return (text) => {
    if (!made.test(text)) return null
    const glyphs: ShapedGlyph[] = []
    const positions: ShapedPosition[] = []
    let advanceWidth = 0
    for (let at = 0; at < text.length; at += 1) {
      const before = text.slice(Math.max(0, at - 2), at).replace(/\d/g, '0')
      const window = before + text.slice(at, at + 2) + text.slice(at + 2, at + 3).replace(/\d/g, '0')
      const key = `${before.length}${window}`
      const known = among.get(key)
      const placed = known === undefined ? placedIn(shape(window), before.length, window.length) : known
      if (known === undefined) among.set(key, placed)
      if (!placed) return null
      glyphs.push(placed.glyph)
      positions.push(placed.position)
      advanceWidth += placed.position.xAdvance
    }
    return { glyphs, positions, advanceWidth }
  }
}

function placedIn({ glyphs, positions }: ShapedRun, at: number, characters: number): Placed | null {
  const [glyph, position] = [glyphs[at], positions[at]]
  return glyphs.length === characters && glyph && position && isInPlace(position) ? { glyph, position } : null
}

function isInPlace({ xOffset, yOffset, yAdvance }: ShapedPosition): boolean {
  return xOffset === 0 && yOffset === 0 && yAdvance === 0
}
