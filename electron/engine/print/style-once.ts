import { assert } from '../../../shared/assert.ts'
import { type Measuring, StyleContextStack, type StyledText, type StyleStack, TextInlines } from './pdfmake-parts.ts'

/**
 * Lets pdfmake look a style up once for words of one setting and not for each of them: two dozen properties a word, each
 * through all styles around it. The first word of a setting is measured by pdfmake, those after it take what it found.
 */
export function resolveStyleOnce(): void {
  findStylesOnce()
  const { prototype } = TextInlines
  const { measure, widthOfText } = prototype
  for (const hook of [measure, widthOfText]) {
    assert(typeof hook === 'function', 'pdfmake measures words by these methods, as in 0.3.11')
  }
  prototype.measure = function measureOnce(words, stack) {
    if (!stack || stack.getProperty('leadingIndent') || !words.every(isPlain)) return measure.call(this, words, stack)
    let setting: StyledText | null = null
    let first: StyledText = {}
    return words.map((word) => {
      if (setting && isSame(word, setting)) return likeFirst(this, word, first, stack)
      setting = { ...word }
      first = measure.call(this, [word], stack)[0] ?? word
      return first
    })
  }
}

/** What a style by its name says of a property, through those it extends, is the same for the whole of a document. */
function findStylesOnce(): void {
  const { prototype } = StyleContextStack
  const { getProperty } = prototype
  assert(typeof getProperty === 'function', 'pdfmake finds styles by this method, as in 0.3.11')
  const found = new WeakMap<object, Map<string, unknown>>()
  prototype.getProperty = function getPropertyOnce(property) {
    const { styleDictionary, styleOverrides, defaultStyle } = this
    const known = found.get(styleDictionary) ?? new Map<string, unknown>()
    found.set(styleDictionary, known)
    const ofStyle = (name: string) => {
      const key = `${name}\0${property}`
      const value = known.has(key)
        ? known.get(key)
        : getProperty.call({ styleDictionary, styleOverrides: [name], defaultStyle: {} }, property)
      known.set(key, value)
      return value
    }
    for (let at = styleOverrides.length - 1; at >= 0; at -= 1) {
      const item = styleOverrides[at]
      const value = typeof item === 'string' ? ofStyle(item) : item?.[property]
      if (value !== undefined && value !== null) return value
    }
    return defaultStyle[property]
  }
}

/** A word without a style by name or an indent, which pdfmake gives to the first word that it measures. */
function isPlain(word: StyledText): boolean {
  return !word['style'] && word['section'] === undefined && word['leadingIndent'] === undefined
}

/** What words of one setting need not have in common. */
const ofWord = new Set(['text', 'lineEnd', 'noNewLine'])

function isSame(word: StyledText, setting: StyledText): boolean {
  for (const key in word) if (!ofWord.has(key) && word[key] !== setting[key]) return false
  for (const key in setting) if (!ofWord.has(key) && !(key in word)) return false
  return true
}

function likeFirst(inlines: Measuring, word: StyledText, first: StyledText, stack: StyleStack): StyledText {
  const { lineEnd, noNewLine, ...common } = first
  const text = word.text ?? ''
  const measured: StyledText = { ...word, ...common, text, leadingCut: 0, trailingCut: 0 }
  measured['width'] = inlines.widthOfText(text, measured)
  const keeps = (name: string) => Boolean(word[name] ?? stack.getProperty(name))
  const [leading] = blank.test(text.charAt(0)) && !keeps('preserveLeadingSpaces') ? (text.match(/^\s+/) ?? []) : []
  const [trailing] = blank.test(text.at(-1) ?? '') && !keeps('preserveTrailingSpaces') ? (text.match(/\s+$/) ?? []) : []
  if (leading !== undefined) measured['leadingCut'] = inlines.widthOfText(leading, measured)
  if (trailing !== undefined) measured['trailingCut'] = inlines.widthOfText(trailing, measured)
  return measured
}

const blank = /\s/
