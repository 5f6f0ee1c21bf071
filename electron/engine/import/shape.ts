import type { KnownHeaders } from './known-headers.ts'
import type { Shape } from './records.ts'

const delimiters = [',', ';', '\t', '|'] as const
/** A header stands among the first lines, below a title perhaps. */
const mostLines = 30

/**
 * Finds the delimiter and line end from the first lines: the delimiter by which most known column names appear, else
 * by which most lines have as many cells.
 */
export function shapeOf(start: string, known: KnownHeaders): Shape & { readonly headerEnds: boolean } {
  const body = start.replace(/^[\r\n]+/, '')
  const lines = firstLines(body)
  const [first] = lines
  const scored = delimiters.map((delimiter) => {
    const rows = lines.map(({ text }) => text.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, '')))
    return { delimiter, known: Math.max(...rows.map(known)), cells: agreed(rows) }
  })
  const [best] = scored.toSorted((a, b) => b.known - a.known || b.cells - a.cells)
  const end = first?.end ?? ''
  return { delimiter: best?.delimiter ?? ',', lineEnd: end === '\r' ? '\r' : '\n', headerEnds: end !== '' }
}

function agreed(rows: readonly (readonly string[])[]): number {
  const sizes = Map.groupBy(rows, (row) => row.length)
  return Math.max(...[...sizes].map(([cells, same]) => (cells - 1) * same.length))
}

type Line = { readonly text: string; readonly end: '\r' | '\n' | '' }

function firstLines(body: string): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; lines.length < mostLines; ) {
    const { line, end, next } = lineFrom(body, at)
    lines.push({ text: line, end })
    if (end === '' || next >= body.length) break
    at = next
  }
  return lines
}

/** The text up to the next line break outside quotes. A lone carriage return ends lines on old Macs. */
function lineFrom(
  text: string,
  from: number,
): { readonly line: string; readonly end: Line['end']; readonly next: number } {
  let quoted = false
  for (let at = from; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') quoted = !quoted
    if (!quoted && char === '\n') return { line: text.slice(from, at), end: '\n', next: at + 1 }
    if (!quoted && char === '\r') {
      const windows = text[at + 1] === '\n'
      return { line: text.slice(from, at), end: windows ? '\n' : '\r', next: at + (windows ? 2 : 1) }
    }
  }
  return { line: text.slice(from), end: '', next: text.length }
}
