import { assert } from '../../../shared/assert.ts'
import { LayoutBuilder, Line } from './pdfmake-parts.ts'

/**
 * Lets pdfmake take the words of a line from those of its paragraph without copying all that come after, which it does
 * for every word. Where one is wider than the line, or stays with the next one, the line is made as before.
 */
export function takeWordsOnce(): void {
  const { prototype } = LayoutBuilder
  const { buildNextLine } = prototype
  assert(typeof buildNextLine === 'function', 'pdfmake makes lines of words by this method, as in 0.3.11')
  prototype.buildNextLine = function nextLine(node) {
    const { _inlines: words } = node
    if (!words || words.length === 0) return null
    const line = new Line(this.writer.context().availableWidth)
    let taken = 0
    for (const word of words) {
      if (word.noNewLine) return buildNextLine.call(this, node)
      if (!line.hasEnoughSpaceForInline(word, none)) break
      const isTooWide = !word.noWrap && word.text.length > 1 && word.width > line.getAvailableWidth()
      if (isTooWide) return buildNextLine.call(this, node)
      line.addInline(word)
      taken += 1
    }
    words.splice(0, taken)
    line.lastLineInParagraph = words.length === 0
    return line
  }
}

const none: readonly never[] = []
