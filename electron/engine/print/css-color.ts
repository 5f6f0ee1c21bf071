/** A colour as PDF wants it: the three numbers before `rg`, and how opaque it is. */
export type PdfColor = { readonly rgb: string; readonly alpha: number }

const transparent: PdfColor = { rgb: '0 0 0', alpha: 0 }
const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/i
const shortHex = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i
const functional = /^rgba?\(\s*([\d.]+)\s*,\s*([\d.]+)\s*,\s*([\d.]+)\s*(?:,\s*([\d.]+)\s*)?\)$/

/** Reads the colours that Chart.js writes: #rgb, #rrggbb, #rrggbbaa, rgb(), rgba(), transparent, black, white. */
export function pdfColor(css: string): PdfColor {
  const before = known.get(css)
  if (before) return before
  const read = readColor(css)
  if (known.size >= most) known.clear()
  known.set(css, read)
  return read
}

/** More than documents have; a page draws in a few of them thousands of times. */
const most = 500
const known = new Map<string, PdfColor>()

function readColor(css: string): PdfColor {
  if (css === 'transparent') return transparent
  if (css === 'black') return { rgb: '0 0 0', alpha: 1 }
  if (css === 'white') return { rgb: '1 1 1', alpha: 1 }
  const short = shortHex.exec(css)
  const long = hex.exec(short ? `#${[1, 2, 3].map((at) => `${short[at]}${short[at]}`).join('')}` : css)
  if (long) {
    const parts = [1, 2, 3].map((at) => Number.parseInt(long[at] ?? '0', 16))
    return { rgb: rgb(parts), alpha: long[4] === undefined ? 1 : Number.parseInt(long[4], 16) / 255 }
  }
  const called = functional.exec(css)
  if (!called) throw new Error(`The chart asks for the colour ${css}, which is in none of the notations we read`)
  return { rgb: rgb([1, 2, 3].map((at) => Number(called[at]))), alpha: Number(called[4] ?? 1) }
}

function rgb(parts: readonly number[]): string {
  return parts.map((part) => Math.round((part / 255) * 1000) / 1000).join(' ')
}
