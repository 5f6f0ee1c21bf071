import { isAscii, isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
/** Decodes a file piece by piece; null: these bytes are not valid in the encoding. */
export type Decoder = {
  readonly decode: (bytes: Buffer) => string | null
  /** Whether the bytes have shown this encoding, and others among them are a damage. */
  readonly isProven: () => boolean
  /** `cut-off`: the file stops inside a character. `not-valid`: it does, and nothing before it showed this encoding. */
  readonly end: () => 'whole' | 'cut-off' | 'not-valid'
}

/** What the first bytes say: a byte order mark, else the zero bytes of UTF-16, else UTF-8 until a byte disproves it. */
export function likelyEncoding(head: Buffer): { readonly encoding: Encoding; readonly mark: number } {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', mark: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', mark: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', mark: 2 }
  const pairs = head.subarray(0, 1024 - (1024 % 2))
  const zeros = (odd: 0 | 1) => pairs.filter((byte, n) => byte === 0 && n % 2 === odd).length
  const [even, odd, most] = [zeros(0), zeros(1), pairs.length / 2]
  if (odd > most * 0.4 && even < most * 0.1) return { encoding: 'utf-16le', mark: 0 }
  if (even > most * 0.4 && odd < most * 0.1) return { encoding: 'utf-16be', mark: 0 }
  return { encoding: 'utf-8', mark: 0 }
}

/** A decoder for one pass over one file; `mark` bytes of byte order mark are skipped at its start. */
export function decoderOf(encoding: Encoding, mark: number): Decoder {
  let rest: Buffer = Buffer.alloc(0)
  let skip = mark
  let proven = mark > 0 || encoding !== 'utf-8'
  return {
    decode(piece) {
      const fresh = skip > 0 ? piece.subarray(skip) : piece
      skip = Math.max(0, skip - piece.length)
      const bytes = rest.length > 0 ? Buffer.concat([rest, fresh]) : fresh
      const whole = bytes.length - unfinished(bytes, encoding)
      // A copy: the reader uses its buffer again.
      rest = Buffer.from(bytes.subarray(whole))
      const ascii = isAscii(bytes.subarray(0, whole))
      if (ascii && encoding === 'utf-8') return bytes.toString('latin1', 0, whole)
      const text = textOf(bytes.subarray(0, whole), encoding)
      proven ||= text !== null || isNearlyUtf8(bytes)
      return text
    },
    isProven: () => proven,
    end: () => (rest.length === 0 ? 'whole' : proven ? 'cut-off' : 'not-valid'),
  }
}

/** How many bytes at the end begin a character that the next piece completes. */
function unfinished(bytes: Buffer, encoding: Encoding): number {
  if (encoding === 'windows-1252') return 0
  if (encoding === 'utf-8') {
    for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
      const byte = bytes[bytes.length - back] ?? 0
      if (byte < 0x80) return 0
      if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
    }
    return 0
  }
  const odd = bytes.length % 2
  const high = bytes[bytes.length - odd - (encoding === 'utf-16le' ? 1 : 2)] ?? 0
  return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd
}

function textOf(bytes: Buffer, encoding: Encoding): string | null {
  switch (encoding) {
    case 'utf-8':
      return isUtf8(bytes) ? bytes.toString('utf8') : null
    case 'utf-16le':
      return wellFormed(bytes.toString('utf16le'))
    case 'utf-16be':
      return wellFormed(Buffer.from(bytes).swap16().toString('utf16le'))
    case 'windows-1252':
      return bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80] ?? char)
  }
}

/** Whether most of what is not ASCII is UTF-8 all the same, as it is by chance in no other encoding. */
function isNearlyUtf8(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  const broken = text.match(/\ufffd+/g)?.length ?? 0
  return (text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0) > broken
}

function wellFormed(text: string): string | null {
  return text.isWellFormed() ? text : null
}

/** Bytes 80 to 9F, where Windows-1252 is not Latin-1; some versions of Node's own decoder get them wrong. */
const windows1252 = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ']
