import { fontDictionary, isFontFile } from './fonts.ts'
import { type EmbeddedFont, type ParsedFont, PdfDocument, type PdfKitDocument } from './pdfmake-parts.ts'

type Parsed = {
  readonly font: ParsedFont
  readonly Embedded: new (document: PdfKitDocument, font: ParsedFont, id: string) => EmbeddedFont
}

const { prototype } = PdfDocument
const provideAnew = prototype.provideFont
const parsed = new Map<string, Parsed>()

/**
 * Lets all documents of this process share the typefaces once they are parsed, which takes longer than all the rest of
 * a statement. Each document sees a font through an object of its own that holds its glyphs: fontkit writes into a
 * glyph the characters it was first asked for, which would make a file depend on those printed before it.
 */
export function shareFonts(): void {
  prototype.provideFont = function provideFont(family, bold, italics) {
    const path = this.getFontFile(family, bold, italics)
    if (path === null || !isFontFile(path)) return provideAnew.call(this, family, bold, italics)
    const known = this._fontFamilies[path]
    if (known) return known
    const { font, Embedded } = parsedFont(path, family, bold, italics)
    this._fontCount += 1
    const embedded = new Embedded(this, Object.create(font, { _glyphs: { value: {} } }), `F${this._fontCount}`)
    // Under both names, as pdfkit does it: by the first an SVG finds it, in their order fonts are written.
    this._fontFamilies[path] = embedded
    this._fontFamilies[embedded.name] ??= embedded
    this._font = embedded
    return embedded
  }
}

function parsedFont(path: string, family: string, bold: boolean, italics: boolean): Parsed {
  const known = parsed.get(path)
  if (known) return known
  const document = new PdfDocument(fontDictionary(), {}, {}, {}, { font: null, autoFirstPage: false })
  const first = provideAnew.call(document, family, bold, italics)
  const made = { font: first.font, Embedded: first.constructor as Parsed['Embedded'] }
  parsed.set(path, made)
  return made
}
