import { assert } from '../../../shared/assert.ts'
import { mayPart } from './long-words.ts'
import { type GrowingLine, LayoutBuilder, Line, type Word } from './pdfmake-parts.ts'

/**
 * Lets a long word go to the next line whole where it fits there; where no line holds it, it is parted so that its
 * hyphen fits as well.
 */
export function keepWordsWhole(): void {
  const { prototype } = LayoutBuilder
  const { buildNextLine } = prototype
  assert(typeof buildNextLine === 'function', 'pdfmake makes lines of words by this method, as in 0.3.11')
  prototype.buildNextLine = function lineOfWholeWords(node) {
    const line = buildNextLine.call(this, node)
    const { _inlines: later } = node
    const last = line?.inlines.at(-1)
    if (!line || !last || !later || later.length === 0 || !isPart(last)) return line
    const { inlines } = line
    const { availableWidth } = this.writer.context()
    const begins = 1 + inlines.findLastIndex((word, at) => at < inlines.length - 1 && !isPart(word))
    const whole = [...inlines.slice(begins), ...later.slice(0, 1 + later.findIndex((word) => !isPart(word)))]
    let held = inlines.length
    if (begins > 0 && lineOf(whole, availableWidth).getAvailableWidth() >= 0) held = begins
    const hyphen = last.font.widthOfString('-', last.fontSize, last.fontFeatures)
    while (held > Math.max(begins, 1) && lineOf(inlines.slice(0, held), availableWidth).getAvailableWidth() < hyphen) {
      held -= 1
    }
    if (held === inlines.length) return line
    later.unshift(...inlines.slice(held))
    return lineOf(inlines.slice(0, held), availableWidth)
  }
}

function isPart({ text }: Word): boolean {
  return text.endsWith(mayPart)
}

function lineOf(words: readonly Word[], width: number): GrowingLine {
  const line = new Line(width)
  for (const word of words) line.addInline(word)
  return line
}
