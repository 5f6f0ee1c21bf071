import type { CssFont } from './css-font.ts'
import { familyRuns } from './glyphs.ts'
import type { PdfKitDocument } from './pdfmake-parts.ts'

/** A stretch of text in one embedded font: the resource's name, the array for `TJ`, its width at size 1. */
export type GlyphRun = { readonly font: string; readonly glyphs: string; readonly width: number }

/** What a drawing needs of the page it is drawn on. */
export type PdfSurface = {
  readonly write: (operators: string) => void
  readonly glyphRuns: (text: string, font: CssFont) => readonly GlyphRun[]
  readonly widthOf: (text: string, font: CssFont) => number
  readonly fillAlpha: (alpha: number) => void
  readonly strokeAlpha: (alpha: number) => void
}

/** The page that pdfkit is at, with the document's own embedded fonts, so that a chart's text is text. */
export function surfaceOf(document: PdfKitDocument, family = 'Inter'): PdfSurface {
  const runsOf = (text: string, font: CssFont) =>
    familyRuns(text, family).map((run) => ({
      text: run.text,
      embedded: document.provideFont(run.family, font.bold, font.italics),
    }))
  return {
    write: (operators) => document.addContent(operators),
    glyphRuns: (text, font) =>
      runsOf(text, font).map((run) => {
        const [ids, positions] = run.embedded.encode(run.text)
        document.page.fonts[run.embedded.id] ??= run.embedded.ref()
        const width = positions.reduce((sum, position) => sum + position.xAdvance, 0) / 1000
        return { font: run.embedded.id, glyphs: kerned(ids, positions), width }
      }),
    widthOf: (text, font) =>
      runsOf(text, font).reduce((sum, run) => sum + run.embedded.widthOfString(run.text, 1), 0) * font.size,
    fillAlpha: (alpha) => document.fillOpacity(alpha),
    strokeAlpha: (alpha) => document.strokeOpacity(alpha),
  }
}

/** Glyphs in hexadecimal with, after each, how far its advance differs from its width, in thousandths. */
function kerned(
  ids: readonly string[],
  positions: readonly { readonly xAdvance: number; readonly advanceWidth: number }[],
): string {
  return ids
    .map((id, at) => {
      const position = positions[at]
      const kern = position ? Math.round((position.advanceWidth - position.xAdvance) * 100) / 100 : 0
      return kern === 0 ? `<${id}>` : `<${id}> ${kern}`
    })
    .join(' ')
    .replaceAll('> <', '')
}
