/** How a delimited text is laid out; quotes are always `"`, doubled inside. */
export type Shape = { readonly delimiter: string; readonly lineEnd: '\n' | '\r' }

/** Why a record cannot be trusted, and the index of the cell where that began. */
export type RecordFault = {
  readonly kind: 'long-cell' | 'too-many-cells' | 'open-quote' | 'stray-quote'
  readonly cell: number
}
/** A record's number counts from 1 with blank lines, as a spreadsheet shows it; quoted line breaks stay inside one. */
export type OnRecord = (cells: readonly string[], row: number, fault: RecordFault | null) => void
export type RecordReader = { readonly push: (text: string) => void; readonly end: () => void }

export const longestCell = 1_000_000
export const mostCells = 16_384
const [tab, space, newline, carriageReturn, quote] = [9, 32, 10, 13, 34]

/**
 * Cuts text into records as it comes, in memory that one record bounds. Ours and not udsv's: that one joins a short
 * line to the next, swallows cells too many, and drops a cut last line, each in silence.
 */
export function recordReader({ delimiter, lineEnd }: Shape, onRecord: OnRecord): RecordReader {
  const [delimiterCode, endCode] = [delimiter.charCodeAt(0), lineEnd.charCodeAt(0)]
  let row = 0
  let cells: string[] = []
  let part = ''
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  let fault: RecordFault | null = null

  function keep(text: string): void {
    if (fault) return
    part += text
    if (part.length > longestCell) doubt('long-cell')
  }

  function doubt(kind: RecordFault['kind']): void {
    fault ??= { kind, cell: cells.length }
    part = ''
  }

  function endCell(): void {
    if (cells.length < mostCells) cells.push(part)
    else doubt('too-many-cells')
    part = ''
    state = 'start'
  }

  function endRecord(): void {
    const [whole, why] = [cells, fault]
    cells = []
    fault = null
    row += 1
    onRecord(whole, row, why)
  }

  /** A plain cell up to its delimiter or line end, or as much of it as has come. */
  function plain(text: string, from: number): number {
    let at = from
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === delimiterCode || code === endCode) {
        keep(text.slice(from, at))
        // A Windows line end may fall on both sides of two pieces of text.
        if (code === newline && part.endsWith('\r')) part = part.slice(0, -1)
        endCell()
        if (code === endCode) endRecord()
        return at + 1
      }
      at += 1
    }
    keep(text.slice(from))
    return at
  }

  function quoted(text: string, from: number): number {
    const at = text.indexOf('"', from)
    keep(at === -1 ? text.slice(from) : text.slice(from, at))
    if (at === -1) return text.length
    state = 'closed'
    return at + 1
  }

  function closed(code: number): void {
    if (code === quote) {
      keep('"')
      state = 'quoted'
    } else if (code === delimiterCode || code === endCode) {
      endCell()
      if (code === endCode) endRecord()
    } else if (code !== space && code !== carriageReturn && code !== tab) {
      doubt('stray-quote')
      state = 'plain'
    }
  }

  function step(text: string, at: number): number {
    if (state === 'plain') return plain(text, at)
    if (state === 'quoted') return quoted(text, at)
    const code = text.charCodeAt(at)
    if (state === 'closed') {
      closed(code)
      return at + 1
    }
    state = code === quote ? 'quoted' : 'plain'
    return code === quote ? at + 1 : at
  }

  /** Whole lines without a quote, which are nearly all there are, need no state. Returns where they stop. */
  function wholeLines(text: string, from: number, firstQuote: number): number {
    let at = from
    let next = -1
    for (;;) {
      const end = text.indexOf(lineEnd, at)
      if (end === -1 || (firstQuote !== -1 && firstQuote < end)) return at
      const line: string[] = []
      // A delimiter that was found further on is not looked for again: there may be none on a thousand lines.
      if (next < at) next = indexFrom(text, at)
      for (; next < end; next = indexFrom(text, at)) {
        line.push(text.slice(at, next))
        at = next + 1
      }
      const windows = endCode === newline && end > at && text.charCodeAt(end - 1) === carriageReturn
      line.push(text.slice(at, windows ? end - 1 : end))
      row += 1
      if (line.length > mostCells) onRecord(line, row, { kind: 'too-many-cells', cell: mostCells })
      else onRecord(line, row, null)
      at = end + 1
    }
  }

  /** Where the next delimiter stands; the end of the text where there is none. */
  function indexFrom(text: string, from: number): number {
    const found = text.indexOf(delimiter, from)
    return found === -1 ? text.length : found
  }

  return {
    push(text) {
      let at = 0
      let nextQuote = text.indexOf('"')
      while (at < text.length) {
        if (state === 'start' && cells.length === 0) {
          if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at)
          at = wholeLines(text, at, nextQuote)
          if (at >= text.length) return
        }
        at = step(text, at)
      }
    },
    end() {
      if (state === 'start' && cells.length === 0) return
      if (state === 'quoted') doubt('open-quote')
      if (state === 'plain' && part.endsWith('\r')) part = part.slice(0, -1)
      endCell()
      endRecord()
    },
  }
}
