import { assert } from '../../../shared/assert.ts'
import {
  type EmbeddedFont,
  type Measuring,
  StyleContextStack,
  type StyledText,
  type StyleStack,
  TextInlines,
} from './pdfmake-parts.ts'

/** All that a style says of words, as it is where none says anything. */
const usual = {
  ...{ font: 'Roboto', bold: false, italics: false, alignment: 'left', fontSize: 12, fontFeatures: null },
  ...{ characterSpacing: 0, color: 'black', decoration: null, decorationColor: null, decorationStyle: null },
  ...{ decorationThickness: null, background: null, link: null, linkToPage: null, linkToDestination: null },
  ...{ noWrap: null, opacity: 1, sup: false, sub: false, lineHeight: 1, leadingIndent: 0 },
  ...{ preserveLeadingSpaces: false, preserveTrailingSpaces: false },
}
type Style = Record<string, unknown> & {
  readonly [property in 'font' | 'bold' | 'italics' | 'fontSize' | 'lineHeight']: (typeof usual)[property]
}
type Overrides = StyleStack['styleOverrides']

/**
 * Lets pdfmake find the style of a paragraph once and not for each of its words: two dozen properties a word, each through
 * all styles around it. What a word says of itself is added to that.
 */
export function resolveStyleOnce(): void {
  const { prototype } = TextInlines
  const { measure, widthOfText } = prototype
  const { getProperty } = StyleContextStack.prototype
  for (const hook of [measure, widthOfText, getProperty]) {
    assert(typeof hook === 'function', 'pdfmake measures words by these methods, as in 0.3.11')
  }
  StyleContextStack.prototype.getProperty = propertyFrom(getProperty)
  const around = stylesAround()
  prototype.measure = function measureOnce(words, stack) {
    if (!stack?.styleDictionary || words.some((word) => word['section'])) return measure.call(this, words, stack)
    const style = around(stack)
    const setting = settingOf(this, style)
    return words.map((word, at) => {
      const own = isPlain(word) ? style : withOverrides(style, stack.styleDictionary, [...namesOf(word), word])
      return measured(this, word, own === style ? setting : settingOf(this, own), at === 0)
    })
  }
}

type GetProperty = typeof StyleContextStack.prototype.getProperty

/** What is asked of a stack beside: without the search for styles that extend each other, where none extends another. */
function propertyFrom(search: GetProperty): GetProperty {
  return function propertyOf(name) {
    const { styleOverrides, styleDictionary, defaultStyle } = this
    for (let at = styleOverrides.length - 1; at >= 0; at -= 1) {
      const override = styleOverrides[at]
      const style = typeof override === 'string' ? (styleDictionary as Dictionary)[override] : override
      if (typeof override === 'string' && style?.['extends']) return search.call(this, name)
      const value = style?.[name]
      if (value !== undefined && value !== null) return value
    }
    return defaultStyle?.[name]
  }
}
type Dictionary = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** What a word may have that is no style of its own. */
const ofWord = new Set(['text', 'lineEnd', 'noNewLine'])

function isPlain(word: StyledText): boolean {
  for (const key in word) if (!ofWord.has(key)) return false
  return true
}

function namesOf(word: StyledText): readonly string[] {
  return word['style'] ? ([word['style']].flat() as string[]) : []
}

/** The style that a stack comes to. What is around the cells of a row is looked at once. */
function stylesAround(): (stack: StyleStack) => Style {
  let before: { readonly dictionary: object; readonly overrides: Overrides; readonly style: Style } | null = null
  return ({ styleDictionary: dictionary, styleOverrides, defaultStyle }) => {
    const own = styleOverrides.at(-1)
    const outer = styleOverrides.findLastIndex((override) => typeof override !== 'string' && override !== own) + 1
    const overrides = [defaultStyle, ...styleOverrides.slice(0, outer)]
    if (before?.dictionary !== dictionary || !areSame(before.overrides, overrides)) {
      before = { dictionary, overrides, style: withOverrides(usual, dictionary, overrides) }
    }
    return outer === styleOverrides.length
      ? before.style
      : withOverrides(before.style, dictionary, styleOverrides.slice(outer))
  }
}

function areSame(one: Overrides, other: Overrides): boolean {
  return one.length === other.length && one.every((override, at) => override === other[at])
}

function withOverrides(style: Style, dictionary: object, overrides: Overrides): Style {
  const found: Record<string, unknown> = { ...style }
  for (const override of overrides) {
    const said = typeof override === 'string' ? named(dictionary, override) : override
    for (const key in said) {
      const value = said[key]
      if (value !== undefined && value !== null && key in usual) found[key] = value
    }
  }
  return found as Style
}

const named = styleByName()

/** What a style by its name says, through those that it extends. */
function styleByName(): (dictionary: object, name: string) => Readonly<Record<string, unknown>> {
  const known = new WeakMap<object, Map<string, Readonly<Record<string, unknown>>>>()
  const { getProperty } = StyleContextStack.prototype
  return (dictionary, name) => {
    const styles = known.get(dictionary) ?? new Map()
    known.set(dictionary, styles)
    const stack = { styleDictionary: dictionary, styleOverrides: [name], defaultStyle: {} }
    const style =
      styles.get(name) ?? Object.fromEntries(Object.keys(usual).map((key) => [key, getProperty.call(stack, key)]))
    styles.set(name, style)
    return style
  }
}

/** What pdfmake writes on a word of its style. */
type Setting = {
  readonly style: Style
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly height: number
}

function settingOf({ pdfDocument }: Measuring, style: Style): Setting {
  const font = pdfDocument.provideFont(style.font, style.bold, style.italics)
  const fontSize = style['sup'] || style['sub'] ? style.fontSize * 0.58 : style.fontSize
  return { style, font, fontSize, height: font.lineHeight(fontSize) * style.lineHeight }
}

/** Each property by its name: objects that are all made alike take a third of the time of such that are put together. */
function wordSet(text: string, { style, font, fontSize, height }: Setting): StyledText {
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

function measured(inlines: Measuring, word: StyledText, setting: Setting, isFirst: boolean): StyledText {
  const { style } = setting
  const text = word.text ?? ''
  const made = wordSet(text, setting)
  for (const key in word) if (!(key in made)) made[key] = word[key]
  made['width'] = inlines.widthOfText(text, made)
  let leadingCut = 0
  if (isFirst && style['leadingIndent']) {
    made['leadingIndent'] = style['leadingIndent']
    leadingCut -= Number(style['leadingIndent'])
  }
  if (!style['preserveLeadingSpaces'] && blank.test(text.charAt(0))) {
    leadingCut += inlines.widthOfText(text.slice(0, text.length - text.trimStart().length), made)
  }
  if (!style['preserveTrailingSpaces'] && blank.test(text.charAt(text.length - 1))) {
    made['trailingCut'] = inlines.widthOfText(text.slice(text.trimEnd().length), made)
  }
  made['leadingCut'] = leadingCut
  return made
}

const blank = /\s/
