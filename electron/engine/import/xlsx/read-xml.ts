import { SaxesParser } from 'saxes'
import { decoderOf, likelyEncoding } from '../encoding.ts'
import { damaged, harmful } from './unreadable.ts'

/** What is called as XML goes by. Names come without their prefix: some programs write `<x:row>`. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: ((text: string) => void) | undefined
  readonly close?: ((name: string) => void) | undefined
}

/**
 * Reads XML in memory that one element bounds. A document type is refused, so no entity is ever declared, let alone
 * fetched or multiplied. `between` is asked after each piece whether to go on.
 */
export async function readXml(
  pieces: AsyncIterable<Buffer>,
  { open, text, close }: XmlHandler,
  between: () => boolean | Promise<boolean> = () => true,
): Promise<void> {
  const parser = new SaxesParser({ position: false, xmlns: false })
  let depth = 0
  let sinceTag = 0
  parser.on('error', () => {
    throw notWellFormed()
  })
  parser.on('doctype', () => {
    throw harmful('doctype')
  })
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0
    depth += 1
    if (depth > deepest) throw notWellFormed()
    open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    sinceTag = 0
    depth -= 1
    close?.(local(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  let decoder: ReturnType<typeof decoderOf> | null = null
  for await (const bytes of pieces) {
    if (!decoder) {
      const { encoding, mark } = likelyEncoding(bytes)
      decoder = decoderOf(encoding, mark)
    }
    const piece = decoder.decode(bytes)
    if (piece === null) throw notWellFormed()
    for (let at = 0; at < piece.length; at += bite) {
      sinceTag += bite
      if (sinceTag > longestToken) throw harmful('token')
      parser.write(piece.slice(at, at + bite))
      if (!(await between())) return
    }
  }
  if (decoder?.end() !== 'whole') throw notWellFormed()
  parser.close()
}

const deepest = 64
const longestToken = 4_000_000
/** Small, because a cell of a few characters may stand for a long text that it shares with others. */
const bite = 16 * 1024
const notWellFormed = () => damaged('xml')

function local(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}
