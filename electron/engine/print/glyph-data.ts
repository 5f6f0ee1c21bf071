import type { EmbeddedFont } from './pdfmake-parts.ts'

/** What a typeface's file says of a glyph that is made of no others. */
export type GlyphData = Map<number, { readonly outline: Uint8Array; readonly metric: object }>

type Subset = {
  readonly glyf: Uint8Array[]
  readonly loca: { readonly offsets: number[] }
  readonly hmtx: { readonly metrics: object[] }
  offset: number
  _addGlyph?: (id: number) => number
}

/**
 * Lets fontkit take a glyph's outline into the part of a typeface that a document has without reading it anew: it looks
 * into each, in each document, for others that it is made of. Those that are, and outlines of CFF, stay with fontkit.
 */
export function rememberGlyphs(font: EmbeddedFont, known: GlyphData): void {
  const subset = font.subset as Subset
  const { _addGlyph: add } = subset
  if (!add) return
  const addKnown = (id: number) => {
    const { glyf, loca, hmtx } = subset
    const data = known.get(id)
    if (!data) {
      const at = add.call(subset, id)
      const [outline, metric] = [glyf[at], hmtx.metrics[at]]
      if (outline && metric && isSimple(outline)) known.set(id, { outline, metric })
      return at
    }
    loca.offsets.push(subset.offset)
    hmtx.metrics.push(data.metric)
    subset.offset += data.outline.length
    return glyf.push(data.outline) - 1
  }
  subset._addGlyph = addKnown
}

/** It begins with the number of its contours, negative where it is made of other glyphs. */
function isSimple(outline: Uint8Array): boolean {
  return outline.length === 0 || (outline[0] ?? 0) < 0x80
}
