import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { familyRuns, isWholly } from './glyphs.ts'
import { partable } from './long-words.ts'

type Tree = { [key: string]: unknown }
/** The typeface of a text by its style's name; where that names none, the one around it. */
type Faces = (style: unknown) => string | null
type Setting = { readonly ofStyle: Faces; readonly language: string }

/** Where text can be in a page's tree; anything else (charts, drawings, numbers) is passed by. */
const branches = ['text', 'stack', 'columns', 'table', 'body', 'ul', 'ol'] as const

/**
 * The content with a typeface named wherever it is not the document's usual one, or that one lacks a character; and with
 * places to part long words. It is used up: most of it needs nothing, and is itself in the answer.
 */
export function setInFonts(
  content: Content,
  { styles, defaultStyle, language = 'en' }: Pick<TDocumentDefinitions, 'styles' | 'defaultStyle' | 'language'> = {},
): Content {
  const usual = defaultStyle?.font ?? 'Inter'
  const fontOf = (name: unknown) => styles?.[String(name)]?.font ?? null
  const ofStyle = (style: unknown) =>
    Array.isArray(style) ? style.reduce<string | null>((font, name) => fontOf(name) ?? font, null) : fontOf(style)
  return set(content, usual, { ofStyle, language }) as Content
}

/** The first string of a page's tree, in reading order, that is such a one. */
export function firstText(content: unknown, isSuch: (text: string) => boolean): string | null {
  if (typeof content === 'string') return isSuch(content) ? content : null
  if (!isTree(content)) return null
  if (Array.isArray(content)) {
    for (const one of content) {
      const found = firstText(one, isSuch)
      if (found !== null) return found
    }
    return null
  }
  for (const key of branches) {
    const found = firstText(content[key], isSuch)
    if (found !== null) return found
  }
  return null
}

function set(content: unknown, around: string, setting: Setting): unknown {
  if (typeof content === 'string') return runsOf(partable(content, setting.language), around)
  if (!isTree(content)) return content
  if (Array.isArray(content)) {
    for (let at = 0; at < content.length; at += 1) content[at] = set(content[at], around, setting)
    return content
  }
  const face = setting.ofStyle(content['style']) ?? around
  for (const key of branches) if (content[key] !== undefined) content[key] = set(content[key], face, setting)
  if ('chart' in content) content['family'] = face
  return content
}

function runsOf(text: string, face: string): unknown {
  if (isWholly(text, face)) return text
  const runs = familyRuns(text, face)
  // pdfmake itself gives a text the typeface of its style.
  return runs.every((run) => run.family === face)
    ? text
    : { text: runs.map((run) => ({ text: run.text, font: run.family })) }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}
