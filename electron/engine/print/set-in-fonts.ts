import type { Content } from 'pdfmake/interfaces.js'
import { familyRuns } from './glyphs.ts'

type Tree = { readonly [key: string]: unknown }

/** Where text can be in a page's tree; anything else (charts, drawings, numbers) is passed by. */
const branches = ['text', 'stack', 'columns', 'table', 'body', 'ul', 'ol'] as const

/** The same content with the fallback typeface named wherever Inter lacks a character. */
export function setInFonts(content: Content): Content {
  return set(content) as Content
}

/** Every string of a page's tree, in reading order. */
export function textsOf(content: unknown): readonly string[] {
  if (typeof content === 'string') return [content]
  if (Array.isArray(content)) return content.flatMap(textsOf)
  return isTree(content) ? branches.flatMap((key) => textsOf(content[key])) : []
}

function set(content: unknown): unknown {
  if (typeof content === 'string') return runsOf(content)
  if (Array.isArray(content)) return content.map(set)
  if (!isTree(content)) return content
  const changed = branches.flatMap((key) => (content[key] === undefined ? [] : [[key, set(content[key])] as const]))
  return { ...content, ...Object.fromEntries(changed) }
}

function runsOf(text: string): unknown {
  const runs = familyRuns(text)
  return runs.every((run) => run.family === 'Inter')
    ? text
    : { text: runs.map((run) => ({ text: run.text, font: run.family })) }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null
}
