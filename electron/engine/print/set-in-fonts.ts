import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { familyRuns } from './glyphs.ts'
import { partable } from './long-words.ts'

type Tree = { readonly [key: string]: unknown }
/** The typeface of a text by its style's name; where that names none, the one around it. */
type Faces = (style: unknown) => string | null
type Setting = { readonly ofStyle: Faces; readonly language: string }

/** Where text can be in a page's tree; anything else (charts, drawings, numbers) is passed by. */
const branches = ['text', 'stack', 'columns', 'table', 'body', 'ul', 'ol'] as const

/**
 * The same content with a typeface named wherever it is not the document's usual one, or that one lacks a character; and with
 * places to part long words.
 */
export function setInFonts(
  content: Content,
  { styles, defaultStyle, language = 'en' }: Pick<TDocumentDefinitions, 'styles' | 'defaultStyle' | 'language'> = {},
): Content {
  const usual = defaultStyle?.font ?? 'Inter'
  const ofStyle = (style: unknown) =>
    [style].flat().reduce<string | null>((font, name) => styles?.[String(name)]?.font ?? font, null)
  return set(content, usual, { ofStyle, language }) as Content
}

/** Every string of a page's tree, in reading order. */
export function textsOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content]
  if (Array.isArray(content)) return content.flatMap(textsOf)
  return isTree(content) ? branches.flatMap((key) => textsOf(content[key])) : []
}

function set(content: unknown, around: string, setting: Setting): unknown {
  if (typeof content === 'string') return runsOf(partable(content, setting.language), around)
  if (Array.isArray(content)) return content.map((one) => set(one, around, setting))
  if (!isTree(content)) return content
  const face = setting.ofStyle(content['style']) ?? around
  const made: Record<string, unknown> = { ...content }
  for (const key of branches) if (content[key] !== undefined) made[key] = set(content[key], face, setting)
  if ('chart' in content) made['family'] = face
  return made
}

function runsOf(text: string, face: string): unknown {
  const runs = familyRuns(text, face)
  if (runs.length === 1 && runs[0]?.family === face) return text
  // pdfmake itself gives a text the typeface of its style.
  return runs.every((run) => run.family === face)
    ? text
    : { text: runs.map((run) => ({ text: run.text, font: run.family })) }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}
