import { fontDictionary, isBundled, isFontFile, pathOf } from './fonts.ts'
import { type GlyphData, rememberGlyphs } from './glyph-data.ts'
import { keepGlyphIds } from './kept-glyph-ids.ts'
import { type EmbeddedFont, type ParsedFont, PdfDocument, type PdfKitDocument } from './pdfmake-parts.ts'
import { type Shape, shapedOnce } from './shaped-once.ts'

type Shared = {
  readonly font: ParsedFont
  readonly Embedded: new (document: PdfKitDocument, font: ParsedFont, id: string) => EmbeddedFont
  readonly shape: Shape
  readonly glyphs: GlyphData
}

const { prototype } = PdfDocument
const provideAnew = prototype.provideFont
const shared = new Map<string, Shared>()

/**
 * Lets all documents of this process share the typefaces, parsed once, and the words set in them: both take longer
 * than all the rest of a statement. What a document writes is the same as with typefaces of its own; glyphs are
 * shown by the ids that they have in the typeface, so that words too are written alike in all documents.
 */
export function shareFonts(): void {
  prototype.provideFont = function provideFont(family, bold, italics) {
    // One that the system lent meanwhile, for a character of a chart.
    this.fonts[family] ??= { ...fontDictionary()[family] }
    const file = this.getFontFile(family, bold, italics)
    if (file === null || !isFontFile(pathOf(file))) return provideAnew.call(this, family, bold, italics)
    const path = typeof file === 'string' ? file : file.join('#')
    const known = this._fontFamilies[path]
    if (known) return known
    const { font, Embedded, shape, glyphs } = sharedFont(path, family, bold, italics)
    this._fontCount += 1
    const embedded = new Embedded(this, ownGlyphs(font), `F${this._fontCount}`)
    rememberGlyphs(embedded, glyphs)
    keepGlyphIds(embedded)
    embedded.layoutRun = shape
    embedded.layoutCached = shape
    embedded.layout = inOnePiece(embedded, shape)
    // Under both names, as pdfkit does it: by the first an SVG finds it, in their order fonts are written.
    this._fontFamilies[path] = embedded
    this._fontFamilies[embedded.name] ??= embedded
    this._font = embedded
    return embedded
  }
}

function sharedFont(path: string, family: string, bold: boolean, italics: boolean): Shared {
  const known = shared.get(path)
  if (known) return known
  const document = new PdfDocument(fontDictionary(), {}, {}, {}, { font: null, autoFirstPage: false })
  const first = provideAnew.call(document, family, bold, italics)
  const Embedded = first.constructor as Shared['Embedded']
  const setting = new Embedded(document, ownGlyphs(first.font), 'F0')
  const made: Shared = { font: first.font, Embedded, shape: shapedOnce(setting, isBundled(family)), glyphs: new Map() }
  shared.set(path, made)
  return made
}

/** pdfkit looks for the spaces in a text, letter by letter, and sets what is between them; most texts are one word. */
function inOnePiece(font: EmbeddedFont, shape: Shape): EmbeddedFont['layout'] {
  const { layout } = font
  return (text, features, onlyWidth) => {
    const space = text.search(/[ \t]/)
    const isWord = text !== '' && (space === -1 || space === text.length - 1)
    return isWord && !features ? shape(text) : layout.call(font, text, features, onlyWidth)
  }
}

/** What would end a name in a file (ISO 32000-1, 7.3.5), where pdfkit writes a typeface's as it is. */
const noneOfName = /[^ -~]|[#%()/<>[\]{}]/g

/**
 * The same font with glyphs of its own: fontkit writes into a glyph the characters it was first asked for, which would
 * make a file depend on those printed before it.
 */
function ownGlyphs(font: ParsedFont): ParsedFont {
  const postscriptName = font.postscriptName?.replace(noneOfName, '') || 'Unnamed'
  return Object.create(font, { _glyphs: { value: {}, writable: true }, postscriptName: { value: postscriptName } })
}
