import { assembledNumbers } from './assembled-numbers.ts'
import type { EmbeddedFont, ShapedRun } from './pdfmake-parts.ts'

export type Shape = (text: string, features?: readonly string[]) => ShapedRun

/** Words kept in each of two generations: enough for a run of statements, and few enough to keep memory flat. */
const most = 2000

/**
 * A font's shaping of text, done once for each word as long as it is in use. Nobody may change a run: it belongs to
 * every document that has the word. Where `assembles` is so, numbers are put together from single glyphs.
 */
export function shapedOnce(font: EmbeddedFont, assembles: boolean): Shape {
  const assembled = assembles ? assembledNumbers((text) => shape(font, text, undefined)) : () => null
  let young = new Map<string, ShapedRun>()
  let old = young
  return (text, features) => {
    const key = features ? `${features.join()}\0${text}` : text
    const known = young.get(key)
    if (known) return known
    const run = old.get(key) ?? (features ? null : assembled(text)) ?? shape(font, text, features)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(key, run)
    return run
  }
}

/** With fresh glyphs, so that each stands for the characters of this word and not of one before it. */
function shape(font: EmbeddedFont, text: string, features: readonly string[] | undefined): ShapedRun {
  font.font._glyphs = {}
  const { glyphs, positions, advanceWidth } = font.layoutRun(text, features)
  return { glyphs, positions, advanceWidth }
}
