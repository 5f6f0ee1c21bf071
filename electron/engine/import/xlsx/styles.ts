import { builtInFormat, type Format, formatOf } from './number-format.ts'
import type { XmlHandler } from './read-xml.ts'
import { damaged } from './unreadable.ts'

const most = 100_000

/** Gathers the number format of each cell style, in the order of its number. */
export function cellFormats(formats: Format[]): XmlHandler {
  const named = new Map<number, Format>()
  const path: string[] = []
  return {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      const id = Number(attributes['numFmtId'] ?? 0)
      if (parent === 'numFmts' && name === 'numFmt') named.set(id, formatOf(attributes['formatCode'] ?? ''))
      if (parent === 'cellXfs' && name === 'xf') formats.push(named.get(id) ?? builtInFormat(id))
      if (formats.length > most || named.size > most) throw damaged('styles')
    },
    close: () => void path.pop(),
  }
}
