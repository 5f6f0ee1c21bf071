import { assert } from '../../../shared/assert.ts'
import { pdfColor } from './css-color.ts'
import { codeOf } from './kept-glyph-ids.ts'
import { KeptWith } from './kept-with.ts'
import {
  type EmbeddedFont,
  type LaidInline,
  type LaidLine,
  type PdfKitDocument,
  Renderer,
  type ShapedRun,
} from './pdfmake-parts.ts'

type Set = { readonly family: string; readonly size: number; readonly color: string; readonly spacing: number }

/**
 * Lets pdfmake draw a plain line of words as one block of text: by itself it saves and restores, sets colour, opacity and
 * place for every word. What is more than words in a typeface, a size and a colour is drawn as before.
 */
export function drawLinesWhole(): void {
  const { prototype } = Renderer
  const { renderLine } = prototype
  assert(typeof renderLine === 'function', 'pdfmake draws lines by this method, as in 0.3.11')
  prototype.renderLine = function renderWholeLine(line, x, y) {
    const words = line.inlines.filter(({ text }) => text !== '')
    const block = isPlain(line) ? blockOf(this.pdfDocument, line, words, x ?? 0, y ?? 0) : null
    if (block === null) renderLine.call(this, line, x, y)
    else if (block !== '') this.pdfDocument.opacity(1).addContent(block)
  }
}

/**
 * Words in one setting are shown by one operator, with what keeps them apart where it is not a space of theirs. Null:
 * some glyph has a place of its own.
 */
function blockOf(
  document: PdfKitDocument,
  line: LaidLine,
  words: readonly LaidInline[],
  x: number,
  y: number,
): string | null {
  const baseline = exact(y + line.getAscenderHeight())
  let block = ''
  let open = ''
  let set: Set = { family: '', size: 0, color: '', spacing: 0 }
  let pen = 0
  for (const word of words) {
    const shown = shownBy(word)
    if (shown === null) return null
    const { font, fontSize: size, color, characterSpacing } = word
    const spacing = characterSpacing || 0
    const left = x + word.x
    if (font.id === set.family && size === set.size && color === set.color && spacing === set.spacing) {
      const gap = exact(((pen - left) * 1000) / size)
      open += gap === 0 ? shown.glyphs : `> ${gap} <${shown.glyphs}`
    } else {
      if (open !== '') block += `[<${open}>] TJ\n`
      if (color !== set.color) block += `${pdfColor(color).rgb} rg\n`
      if (font.id !== set.family || size !== set.size) block += `/${font.id} ${exact(size)} Tf\n`
      if (spacing !== set.spacing) block += `${exact(spacing)} Tc\n`
      document.page.fonts[font.id] ??= font.ref()
      block += `1 0 0 -1 ${exact(left)} ${baseline} Tm\n`
      open = shown.glyphs
      set = { family: font.id, size, color, spacing }
    }
    pen = left + (shown.width * size) / 1000 + shown.count * spacing
  }
  if (open === '') return ''
  return `BT\n${block}[<${open}>] TJ${set.spacing === 0 ? '' : '\n0 Tc'}\nET`
}

/** Colours that need no more than three numbers. */
const opaque = /^(#[0-9a-f]{6}|black|white)$/i

function isPlain(line: LaidLine): boolean {
  return !line.id && !line._outline && !line._pageNodeRef && line.inlines.every(isPlainWord)
}

function isPlainWord(word: LaidInline): boolean {
  const { link, linkToPage, linkToDestination, decoration, background, sup, sub, _pageNodeRef } = word
  if (link || linkToPage || linkToDestination || decoration || background || sup || sub || _pageNodeRef) return false
  return word.opacity === 1 && typeof word.color === 'string' && opaque.test(word.color) && !word.text.includes('\n')
}

/** A word's glyphs within a TJ, how many they are, and how far it moves the pen, in thousandths. */
type Shown = { readonly glyphs: string; readonly count: number; readonly width: number }
type Shaped = ShapedRun & { shown?: Shown | null }

/**
 * What shows a word; null: some glyph does not stand in line, or is of another width than it is said to be. Made once for
 * as long as the word is kept, where its glyphs have the same codes in every document.
 */
function shownBy({ font, text, fontFeatures }: LaidInline): Shown | null {
  const features = fontFeatures ?? undefined
  if (!font.include) return shownHere(font, text, features)
  const run: Shaped = font.layout(text, features)
  font.include(run.glyphs)
  if (run.shown === undefined) run.shown = showing(run.glyphs.map(codeOf), run.positions)
  return run.shown
}

const shown = new KeptWith<EmbeddedFont, Map<string, Shown | null>>()

/** The same, made once for a document. */
function shownHere(font: EmbeddedFont, text: string, features: readonly string[] | undefined): Shown | null {
  const known = shown.get(font) ?? new Map<string, Shown | null>()
  shown.set(font, known)
  const key = features ? `${text}\0${features.join()}` : text
  const found = known.get(key)
  if (found !== undefined) return found
  const made = showing(...font.encode(text, features))
  known.set(key, made)
  return made
}

/** The glyph of no character, whose width pdfkit writes in other units than all others'. */
const missing = '0000'

function showing(...[ids, positions]: ReturnType<EmbeddedFont['encode']>): Shown | null {
  const glyphs: string[] = []
  let width = 0
  for (const [at, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    const id = ids[at] ?? missing
    if (xOffset !== 0 || yOffset !== 0 || id === missing) return null
    const kern = at < positions.length - 1 ? exact(advanceWidth - xAdvance) : 0
    glyphs.push(kern === 0 ? id : `${id}> ${kern} <`)
    width += advanceWidth - kern
  }
  // Joined, as what is added up piece by piece is kept in pieces.
  return { glyphs: glyphs.join(''), count: ids.length, width }
}

function exact(value: number): number {
  return Math.round(value * 1000) / 1000
}
