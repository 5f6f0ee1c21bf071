import { assert } from '../../../shared/assert.ts'
import { type StyledText, type StyleStack, TextInlines } from './pdfmake-parts.ts'

/**
 * Lets pdfmake look a style up once for a paragraph and not for each of its words: two dozen properties a word, each
 * through all styles around it. A word with a style of its own is looked up as before.
 */
export function resolveStyleOnce(): void {
  const { prototype } = TextInlines
  const { measure } = prototype
  assert(typeof measure === 'function', 'pdfmake measures words by this method, as in 0.3.11')
  prototype.measure = function measureOnce(words, stack) {
    return measure.call(this, words, stack && asOnce(stack))
  }
}

/** The same stack for as long as nothing is put on it. */
function asOnce(stack: StyleStack): StyleStack {
  const known = new Map<string, unknown>()
  let within = false
  return {
    auto: (item, callback) => {
      if (isPlain(item)) return callback()
      within = true
      const found = stack.auto(item, callback)
      within = false
      return found
    },
    getProperty: (name) => {
      if (within) return stack.getProperty(name)
      if (!known.has(name)) known.set(name, stack.getProperty(name))
      return known.get(name)
    },
  }
}

/** pdfmake asks the stack for what a word has not itself, so only styles by name can make a difference. */
function isPlain(item: StyledText): boolean {
  return !item.style && item.section === undefined
}
