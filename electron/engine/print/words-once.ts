import { assert } from '../../../shared/assert.ts'
import { keptInUse } from './kept-in-use.ts'
import { KeptWith } from './kept-with.ts'
import {
  type Drawing,
  type EmbeddedFont,
  type Paragraph,
  type PdfKitDocument,
  type StyledText,
  type StyledWord,
  TextBreaker,
  TextInlines,
} from './pdfmake-parts.ts'
import { askStylesPlainly, type Style, stylesAround, withOverrides } from './style-once.ts'

/**
 * Lets pdfmake find the style of a paragraph once and not for each of its words: two dozen properties a word, each through
 * all styles around it. What a word says of itself is added to that. A paragraph in one style is broken where any other
 * of the same text was.
 */
export function measureWordsOnce(): void {
  const { prototype } = TextInlines
  const { buildInlines, measure } = prototype
  for (const hook of [buildInlines, measure]) {
    assert(typeof hook === 'function', 'pdfmake measures words by these methods, as in 0.3.11')
  }
  askStylesPlainly()
  const around = stylesAround()
  prototype.buildInlines = function buildPlainInlines(text, stack) {
    if (typeof text !== 'string' || !stack?.styleDictionary) return buildInlines.call(this, text, stack)
    const style = around(stack)
    if (style['wordBreak'] === 'break-all') return buildInlines.call(this, text, stack)
    const setting = settingOf(this, style)
    const words = style['noWrap'] ? [{ text }] : brokenWords(text)
    return inParagraph(
      words.map((word, at) => measured(word, setting, at === 0)),
      Boolean(style['noWrap']),
    )
  }
  prototype.measure = function measureOnce(words, stack) {
    if (!stack?.styleDictionary || words.some((word) => word['section'])) return measure.call(this, words, stack)
    const style = around(stack)
    const setting = settingOf(this, style)
    return words.map((word, at) => {
      const own = isPlain(word) ? style : withOverrides(style, stack.styleDictionary, [...namesOf(word), word])
      return measured(word, own === style ? setting : settingOf(this, own), at === 0)
    })
  }
}

/** Where lines of a text may end. Most of a statement's texts are in the next one too. */
const brokenWords = keptInUse<readonly StyledText[]>(2000, (text) => new TextBreaker().getBreaks([text], null))

/** How wide a paragraph is with a line for each word, and without breaks that nobody has asked for. */
function inParagraph(items: readonly StyledWord[], isWhole: boolean): Paragraph {
  let minWidth = 0
  let maxWidth = 0
  let width = 0
  let leadingCut = 0
  let begins = true
  for (const word of items) {
    minWidth = Math.max(minWidth, word.width - word.leadingCut - word.trailingCut)
    if (begins) {
      width = 0
      leadingCut = word.leadingCut
    }
    width += word.width
    maxWidth = Math.max(maxWidth, width - leadingCut - word.trailingCut)
    begins = Boolean(word['lineEnd'])
  }
  return { items, minWidth: isWhole ? maxWidth : minWidth, maxWidth }
}

/** What a word may have that is no style of its own. */
const ofWord = new Set(['text', 'lineEnd', 'noNewLine'])

function isPlain(word: StyledText): boolean {
  for (const key in word) if (!ofWord.has(key)) return false
  return true
}

function namesOf(word: StyledText): readonly string[] {
  return word['style'] ? ([word['style']].flat() as string[]) : []
}

/** What pdfmake writes on a word of its style. */
type Setting = {
  readonly style: Style
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly height: number
  /** The width of the space after most words. */
  space: number | null
}

const settings = new KeptWith<PdfKitDocument, Map<Style, Setting>>()

/** The setting of a style, found once for a document. */
function settingOf({ pdfDocument: document }: Drawing, style: Style): Setting {
  const known = settings.get(document) ?? new Map<Style, Setting>()
  const found = known.get(style)
  if (found) return found
  settings.set(document, known)
  const font = document.provideFont(style.font, style.bold, style.italics)
  const fontSize = style['sup'] || style['sub'] ? style.fontSize * 0.58 : style.fontSize
  const setting = { style, font, fontSize, height: font.lineHeight(fontSize) * style.lineHeight, space: null }
  known.set(style, setting)
  return setting
}

/** Each property by its name: objects that are all made alike take a third of the time of such that are put together. */
function wordSet(text: string, { style, font, fontSize, height }: Setting): StyledWord {
  return {
    text,
    font,
    fontSize,
    height,
    width: 0,
    leadingCut: 0,
    trailingCut: 0,
    x: 0,
    alignment: style['alignment'],
    fontFeatures: style['fontFeatures'],
    characterSpacing: style['characterSpacing'],
    color: style['color'],
    decoration: style['decoration'],
    decorationColor: style['decorationColor'],
    decorationStyle: style['decorationStyle'],
    decorationThickness: style['decorationThickness'],
    background: style['background'],
    link: style['link'],
    linkToPage: style['linkToPage'],
    linkToDestination: style['linkToDestination'],
    noWrap: style['noWrap'],
    opacity: style['opacity'],
    sup: style['sup'],
    sub: style['sub'],
  }
}

function measured(word: StyledText, setting: Setting, isFirst: boolean): StyledWord {
  const { style } = setting
  const text = word.text ?? ''
  const made = wordSet(text, setting)
  for (const key in word) if (!(key in made)) made[key] = word[key]
  made.width = widthOf(text, setting)
  if (isFirst && style['leadingIndent']) {
    made['leadingIndent'] = style['leadingIndent']
    made.leadingCut -= Number(style['leadingIndent'])
  }
  if (!style['preserveLeadingSpaces'] && blank.test(text.charAt(0))) {
    made.leadingCut += widthOf(text.slice(0, text.length - text.trimStart().length), setting)
  }
  if (!style['preserveTrailingSpaces'] && blank.test(text.charAt(text.length - 1))) {
    const spaces = text.slice(text.trimEnd().length)
    if (spaces === ' ') setting.space ??= widthOf(spaces, setting)
    made.trailingCut = spaces === ' ' ? (setting.space ?? 0) : widthOf(spaces, setting)
  }
  return made
}

const blank = /\s/

function widthOf(text: string, { font, fontSize, style }: Setting): number {
  return (
    font.widthOfString(text, fontSize, style['fontFeatures']) + (style['characterSpacing'] || 0) * (text.length - 1)
  )
}
