import { assert } from '../../../shared/assert.ts'
import { pdfColor } from './css-color.ts'
import { type EmbeddedFont, type LaidInline, type LaidLine, type PdfKitDocument, Renderer } from './pdfmake-parts.ts'

type Set = { readonly family: string; readonly size: number; readonly color: string }

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

/** Null: some glyph has a place of its own. */
function blockOf(
  document: PdfKitDocument,
  line: LaidLine,
  words: readonly LaidInline[],
  x: number,
  y: number,
): string | null {
  const baseline = y + line.getAscenderHeight()
  const parts: string[] = []
  let set: Set = { family: '', size: 0, color: '' }
  for (const word of words) {
    const shown = shownBy(word)
    if (shown === null) return null
    const { font, fontSize: size, color } = word
    if (color !== set.color) parts.push(`${pdfColor(color).rgb} rg`)
    if (font.id !== set.family || size !== set.size) parts.push(`/${font.id} ${exact(size)} Tf`)
    document.page.fonts[font.id] ??= font.ref()
    parts.push(`1 0 0 -1 ${exact(x + word.x)} ${exact(baseline)} Tm`, shown)
    set = { family: font.id, size, color }
  }
  return parts.length === 0 ? '' : `BT\n${parts.join('\n')}\nET`
}

/** Colours that need no more than three numbers. */
const opaque = /^(#[0-9a-f]{6}|black|white)$/i

function isPlain(line: LaidLine): boolean {
  return !line.id && !line._outline && !line._pageNodeRef && line.inlines.every(isPlainWord)
}

function isPlainWord(word: LaidInline): boolean {
  const { link, linkToPage, linkToDestination, decoration, background, sup, sub, characterSpacing } = word
  const { fontFeatures, _pageNodeRef, opacity, color, text } = word
  const more = [link, linkToPage, linkToDestination, decoration, background, sup, sub, characterSpacing]
  if (more.some(Boolean) || fontFeatures || _pageNodeRef || opacity !== 1) return false
  return typeof color === 'string' && opaque.test(color) && !text.includes('\n')
}

const shown = new WeakMap<EmbeddedFont, Map<string, string | null>>()

/** The operator that shows a word, made once for a document; null: some glyph does not stand in line. */
function shownBy({ font, text }: LaidInline): string | null {
  const known = shown.get(font) ?? new Map<string, string | null>()
  shown.set(font, known)
  const found = known.get(text)
  if (found !== undefined) return found
  const made = showing(...font.encode(text))
  known.set(text, made)
  return made
}

function showing(...[ids, positions]: ReturnType<EmbeddedFont['encode']>): string | null {
  let operator = '[<'
  for (const [at, { xAdvance, advanceWidth, xOffset, yOffset }] of positions.entries()) {
    if (xOffset !== 0 || yOffset !== 0) return null
    operator += ids[at]
    if (xAdvance !== advanceWidth && at < positions.length - 1) operator += `> ${exact(advanceWidth - xAdvance)} <`
  }
  return `${operator}>] TJ`
}

function exact(value: number): number {
  return Math.round(value * 1000) / 1000
}
