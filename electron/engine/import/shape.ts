import { knownHeaders } from './layout.ts'
import type { Shape } from './records.ts'

const delimiters = [',', ';', '\t', '|'] as const

/** Finds the delimiter and line end from the header line: the delimiter by which most known column names appear. */
export function shapeOf(start: string): Shape & { readonly headerEnds: boolean } {
  const body = start.replace(/^[\r\n]+/, '')
  const { line, end } = firstLine(body)
  const scored = delimiters.map((delimiter) => {
    const cells = line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''))
    return { delimiter, known: knownHeaders(cells), cells: cells.length }
  })
  const [best] = scored.toSorted((a, b) => b.known - a.known || b.cells - a.cells)
  return { delimiter: best?.delimiter ?? ',', lineEnd: end === '\r' ? '\r' : '\n', headerEnds: end !== '' }
}

/** The text up to the first line break outside quotes. A lone carriage return ends lines on old Macs. */
function firstLine(text: string): { readonly line: string; readonly end: '\r' | '\n' | '' } {
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') quoted = !quoted
    if (!quoted && char === '\n') return { line: text.slice(0, at), end: '\n' }
    if (!quoted && char === '\r') return { line: text.slice(0, at), end: text[at + 1] === '\n' ? '\n' : '\r' }
  }
  return { line: text, end: '' }
}
