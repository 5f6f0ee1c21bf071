import { assert } from '../../../shared/assert.ts'
import { KeptWith } from './kept-with.ts'
import { StyleContextStack, type StyleStack } from './pdfmake-parts.ts'

/** All that a style says of words, as it is where none says anything. */
const usual = {
  ...{ font: 'Roboto', bold: false, italics: false, alignment: 'left', fontSize: 12, fontFeatures: null },
  ...{ characterSpacing: 0, color: 'black', decoration: null, decorationColor: null, decorationStyle: null },
  ...{ decorationThickness: null, background: null, link: null, linkToPage: null, linkToDestination: null },
  ...{ noWrap: null, opacity: 1, sup: false, sub: false, lineHeight: 1, leadingIndent: 0 },
  ...{ preserveLeadingSpaces: false, preserveTrailingSpaces: false, wordBreak: 'normal' },
}
export type Style = Record<string, unknown> & {
  readonly [property in
    | 'font'
    | 'bold'
    | 'italics'
    | 'fontSize'
    | 'lineHeight'
    | 'characterSpacing']: (typeof usual)[property]
} & { readonly fontFeatures: readonly string[] | null }
type Overrides = StyleStack['styleOverrides']

/**
 * Lets pdfmake ask a stack of styles for one property without the search for styles that extend each other, where none
 * extends another.
 */
export function askStylesPlainly(): void {
  const { getProperty } = StyleContextStack.prototype
  assert(typeof getProperty === 'function', 'pdfmake asks for what a style says by this method, as in 0.3.11')
  StyleContextStack.prototype.getProperty = propertyFrom(getProperty)
}

type GetProperty = typeof StyleContextStack.prototype.getProperty

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

/**
 * The style that a stack comes to, found for what is around the cells of a row once; in a document the same object
 * wherever the same comes of it.
 */
export function stylesAround(): (stack: StyleStack) => Style {
  let before: Around | null = null
  // Its own in each document: what comes of it goes with it.
  let plain = usual as Style
  return ({ styleDictionary: dictionary, styleOverrides, defaultStyle }) => {
    const own = styleOverrides.at(-1)
    const outer = styleOverrides.findLastIndex((override) => typeof override !== 'string' && override !== own) + 1
    if (
      before?.dictionary !== dictionary ||
      before.usual !== defaultStyle ||
      !startsWith(styleOverrides, before, outer)
    ) {
      const overrides = styleOverrides.slice(0, outer)
      if (before?.dictionary !== dictionary) plain = { ...usual }
      const style = withOverrides(plain, dictionary, [defaultStyle, ...overrides])
      before = { dictionary, usual: defaultStyle, overrides, style, named: new Map() }
    }
    let { style } = before
    for (let at = outer; at < styleOverrides.length; at += 1) {
      const override = styleOverrides[at] as Overrides[number]
      style = typeof override === 'string' ? namedIn(before, style, override) : withOverride(style, override)
    }
    return style
  }
}

type Around = {
  readonly dictionary: object
  readonly usual: Overrides[number]
  readonly overrides: Overrides
  readonly style: Style
  /** What comes of it with one more style by its name. */
  readonly named: Map<string, Style>
}

function startsWith(overrides: Overrides, before: Around, outer: number): boolean {
  if (before.overrides.length !== outer) return false
  for (let at = 0; at < outer; at += 1) if (overrides[at] !== before.overrides[at]) return false
  return true
}

function namedIn({ dictionary, style, named: known }: Around, from: Style, name: string): Style {
  if (from !== style) return withOverride(from, named(dictionary, name))
  const found = known.get(name) ?? withOverride(style, named(dictionary, name))
  known.set(name, found)
  return found
}

export function withOverrides(style: Style, dictionary: object, overrides: Overrides): Style {
  return overrides.reduce<Style>(
    (found, override) => withOverride(found, typeof override === 'string' ? named(dictionary, override) : override),
    style,
  )
}

function withOverride(style: Style, said: Readonly<Record<string, unknown>>): Style {
  let found = style
  for (const key in said) {
    const value = said[key]
    if (value !== undefined && value !== null && key in usual && found[key] !== value) found = saying(found, key, value)
  }
  return found
}

const saidOtherwise = new WeakMap<Style, Map<string, Map<unknown, Style>>>()

/** A style with one thing said otherwise. */
function saying(style: Style, key: string, value: unknown): Style {
  const byKey = saidOtherwise.get(style) ?? new Map<string, Map<unknown, Style>>()
  const byValue = byKey.get(key) ?? new Map<unknown, Style>()
  const known = byValue.get(value)
  if (known) return known
  const made = { ...style, [key]: value }
  byValue.set(value, made)
  byKey.set(key, byValue)
  saidOtherwise.set(style, byKey)
  return made
}

const named = styleByName()

/** What a style by its name says, through those that it extends. */
function styleByName(): (dictionary: object, name: string) => Readonly<Record<string, unknown>> {
  const known = new KeptWith<object, Map<string, Readonly<Record<string, unknown>>>>()
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
