import { assert } from '../../../shared/assert.ts'
import type { EmbeddedFont, PdfKitDocument, PdfObject, ShapedGlyph } from './pdfmake-parts.ts'

type Embedding = EmbeddedFont & {
  readonly document: Omit<PdfKitDocument, 'ref'> & {
    /** Of PDF/A: the first asks for a list of glyphs that later ones do without. */
    readonly subset?: number
    ref: (data?: Record<string, unknown>) => PdfObject
  }
  readonly scale: number
  /** Both by where a glyph stands in the part of the typeface that the document has. */
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly subset: {
    readonly cff?: object
    /** Where each glyph stands, and which stands where. */
    readonly mapping: Record<number, number>
    readonly glyphs: readonly number[]
    readonly includeGlyph: (id: number) => number
  }
  encode: EmbeddedFont['encode']
  embed: () => void
  toUnicodeCmap: () => PdfObject
}

/**
 * Lets a document show glyphs by the ids that they have in the typeface: pdfkit counts them anew in each, so that a word
 * is written otherwise in every document. A table leads from there to the part of the typeface that is in the file
 * (ISO 32000-1, 9.7.4.2), which stays as it was. There is none for outlines of CFF: their typefaces are left to pdfkit.
 */
export function keepGlyphIds(embedded: EmbeddedFont): void {
  const font = embedded as Embedding
  const { document, subset, widths, unicode, scale, embed } = font
  if (subset.cff) return
  for (const hook of [font.encode, embed, font.toUnicodeCmap, subset.includeGlyph])
    assert(typeof hook === 'function', 'pdfkit embeds a typeface so, as in 0.19.1')
  assert(widths.length === 1 && unicode.length === 1, 'it begins with the glyph of no character')
  // A word is met dozens of times in a document: its glyphs are looked at once.
  const taken = new Set<readonly ShapedGlyph[]>()
  const include = (glyphs: readonly ShapedGlyph[]) => {
    if (taken.has(glyphs)) return
    taken.add(glyphs)
    for (const glyph of glyphs) {
      if (subset.mapping[glyph.id] !== undefined) continue
      const at = subset.includeGlyph(glyph.id)
      widths[at] = glyph.advanceWidth * scale
      unicode[at] = glyph.codePoints
    }
  }
  const encode: typeof font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features)
    include(glyphs)
    return [glyphs.map(codeOf), positions]
  }
  const embedWithTables = () => withTables(font, () => embed.call(font))
  const toUnicodeCmap = () => {
    const map = document.ref()
    map.end(Buffer.from(charactersOf(glyphsOf(font)), 'latin1'))
    return map
  }
  Object.assign(font, { include, encode, embed: embedWithTables, toUnicodeCmap })
}

/** Lets pdfkit embed a typeface, and writes of it how wide its glyphs are, and where each stands, by their ids. */
function withTables(font: Embedding, embed: () => void): void {
  const { document } = font
  const { ref } = document
  assert(document.subset !== 1, 'a list of the glyphs in the file would name them otherwise')
  let described = false
  const describing: typeof ref = (data) => {
    if (data?.['Subtype'] !== 'CIDFontType2') return ref.call(document, data)
    described = true
    const glyphs = glyphsOf(font)
    const table = ref.call(document)
    table.end(tableOf(glyphs))
    return ref.call(document, { ...data, W: widthsOf(glyphs), CIDToGIDMap: table })
  }
  Object.assign(document, { ref: describing })
  try {
    embed()
  } finally {
    Object.assign(document, { ref })
  }
  assert(described, 'pdfkit describes a typeface of TrueType outlines so, as in 0.19.1')
}

/** A glyph as it stands in a line: its id in hexadecimal. */
export function codeOf({ id }: { readonly id: number }): string {
  return id.toString(16).padStart(4, '0')
}

type Glyph = { readonly id: number; readonly at: number; readonly width: number; readonly characters: string }

/** The glyphs that a document shows, by their ids: not those that they are made of. */
function glyphsOf({ subset, widths, unicode }: Embedding): readonly Glyph[] {
  const all = widths.map((width, at) => {
    const [id, codePoints] = [subset.glyphs[at], unicode[at]]
    assert(id !== undefined && codePoints !== undefined, 'a glyph is included with its width and characters')
    return { id, at, width, characters: String.fromCodePoint(...codePoints) }
  })
  return all.toSorted((a, b) => a.id - b.id)
}

function tableOf(glyphs: readonly Glyph[]): Buffer {
  const table = Buffer.alloc(2 * ((glyphs.at(-1)?.id ?? 0) + 1))
  for (const { id, at } of glyphs) table.writeUInt16BE(at, 2 * id)
  return table
}

/** Each run of ids that follow one another: the first, and the widths of all. */
function widthsOf(glyphs: readonly Glyph[]): readonly (number | readonly number[])[] {
  const runs: (number | number[])[] = []
  let run: number[] = []
  let next = -1
  for (const { id, width } of glyphs) {
    if (id === next) run.push(width)
    else {
      run = [width]
      runs.push(id, run)
    }
    next = id + 1
  }
  return runs
}

/** As many as may stand in one block of such a map. */
const most = 100

/** What a reader takes from the page as text (ISO 32000-1, 9.10.3). */
function charactersOf(glyphs: readonly Glyph[]): string {
  const lines = glyphs.map((glyph) => `<${codeOf(glyph)}> <${inUtf16(glyph.characters)}>`)
  const blocks = Array.from({ length: Math.ceil(lines.length / most) }, (_, nth) => {
    const some = lines.slice(nth * most, (nth + 1) * most)
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function inUtf16(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex')
}
