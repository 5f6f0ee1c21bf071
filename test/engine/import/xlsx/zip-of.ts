import { crc32, deflateRawSync } from 'node:zlib'

/** A part to pack; what is given beside its content is written instead of the truth, into the directory only. */
export type Part = {
  readonly name: string
  readonly content: string | Buffer
  readonly stored?: boolean
  readonly packed?: Buffer
  readonly says?: {
    readonly name?: string
    readonly unpacked?: number
    readonly packed?: number
    readonly crc?: number
  }
  readonly flags?: number
  readonly method?: number
  /** Points at the bytes of the part before it. */
  readonly sharesLast?: boolean
}

/** A ZIP made by hand, as true or as lying as a test needs it. */
export function zipOf(parts: readonly Part[], { comment = '', wide = false } = {}): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  let last = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.packed ?? (part.stored ? content : deflateRawSync(content))
    const method = part.method ?? (part.stored ? 0 : 8)
    const sizes = { crc: crc32(content), packed: packed.length, unpacked: content.length }
    const start = part.sharesLast ? last : at
    if (!part.sharesLast) {
      const local = Buffer.concat([header(0x04034b50, part, method, sizes, 30), Buffer.from(part.name), packed])
      pieces.push(local)
      last = at
      at += local.length
    }
    directory.push(entry(part, method, { ...sizes, ...part.says }, start, wide))
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(wide ? 0xffffffff : at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([
    ...pieces,
    list,
    ...(wide ? wideEnd(parts.length, list.length, at) : []),
    end,
    Buffer.from(comment),
  ])
}

type Sizes = { readonly crc: number; readonly packed: number; readonly unpacked: number }

function header(signature: number, { name, flags = 0 }: Part, method: number, sizes: Sizes, length: 30 | 46): Buffer {
  const bytes = Buffer.alloc(length)
  const shift = length === 46 ? 2 : 0
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(20, 4)
  bytes.writeUInt16LE(flags, 6 + shift)
  bytes.writeUInt16LE(method, 8 + shift)
  bytes.writeUInt32LE(sizes.crc, 14 + shift)
  bytes.writeUInt32LE(sizes.packed, 18 + shift)
  bytes.writeUInt32LE(sizes.unpacked, 22 + shift)
  bytes.writeUInt16LE(Buffer.byteLength(name), 26 + shift)
  return bytes
}

function entry(part: Part, method: number, sizes: Sizes, at: number, wide: boolean): Buffer {
  const named = { ...part, name: part.says && 'name' in part.says ? String(part.says.name) : part.name }
  const saturated = { ...sizes, packed: 0xffffffff, unpacked: 0xffffffff }
  const bytes = header(0x02014b50, named, method, wide ? saturated : sizes, 46)
  bytes.writeUInt32LE(at, 42)
  const extra = Buffer.alloc(wide ? 20 : 0)
  if (wide) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(16, 2)
    extra.writeBigUInt64LE(BigInt(sizes.unpacked), 4)
    extra.writeBigUInt64LE(BigInt(sizes.packed), 12)
    bytes.writeUInt16LE(20, 30)
  }
  return Buffer.concat([bytes, Buffer.from(named.name), extra])
}

/** The end of the directory in 64 bits, and where it is found. */
function wideEnd(count: number, length: number, start: number): readonly Buffer[] {
  const end = Buffer.alloc(56)
  end.writeUInt32LE(0x06064b50, 0)
  for (const [at, value] of [
    [32, count],
    [40, length],
    [48, start],
  ] as const)
    end.writeBigUInt64LE(BigInt(value), at)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + length), 8)
  return [end, locator]
}
