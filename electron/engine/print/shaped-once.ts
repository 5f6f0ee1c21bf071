import { assembledNumbers } from './assembled-numbers.ts'
import { keptInUse } from './kept-in-use.ts'
import type { EmbeddedFont, ShapedRun } from './pdfmake-parts.ts'

export type Shape = (text: string, features?: readonly string[]) => ShapedRun

/** Words kept in each of two generations. */
const most = 2000

/**
 * A font's shaping of text, done once for each word as long as it is in use. Nobody may change a run: it belongs to
 * every document that has the word. Where `assembles` is so, numbers are put together from single glyphs.
 */
export function shapedOnce(font: EmbeddedFont, assembles: boolean): Shape {
  const byFeatures = new Map<string, Shape>()
  const plain = shapedWith(font, undefined, assembles)
  return (text, features) => {
    if (!features) return plain(text)
    const key = features.length === 1 ? (features[0] ?? '') : features.join()
    const shape = byFeatures.get(key) ?? shapedWith(font, features, assembles)
    byFeatures.set(key, shape)
    return shape(text)
  }
}

function shapedWith(font: EmbeddedFont, features: readonly string[] | undefined, assembles: boolean): Shape {
  const anew = (text: string) => shape(font, text, features)
  const assembled = assembles ? assembledNumbers(anew) : () => null
  return keptInUse(most, (text) => assembled(text) ?? anew(text))
}

/** With fresh glyphs, so that each stands for the characters of this word and not of one before it. */
function shape(font: EmbeddedFont, text: string, features: readonly string[] | undefined): ShapedRun {
  font.font._glyphs = {}
  const { glyphs, positions, advanceWidth } = font.layoutRun(text, features)
  return { glyphs, positions, advanceWidth }
}
