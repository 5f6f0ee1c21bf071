import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from './bytes-at.ts'
import { damaged, harmful, unreadable } from './unreadable.ts'

/** A part of a ZIP as its central directory describes it. */
export type ZipEntry = {
  readonly name: string
  readonly deflated: boolean
  readonly packed: number
  readonly unpacked: number
  readonly crc: number
  /** Where its local header stands. */
  readonly at: number
}
/** By name in lower case: names of a workbook's parts are equal whatever their case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

/**
 * Reads what a ZIP says of itself before a byte of it is unpacked, and refuses what no spreadsheet program writes.
 * ZIP64 is read: programs that stream their exports write it around small files too, and our own limits hold either way.
 */
export async function zipDirectory(handle: FileHandle, size: number): Promise<ZipDirectory> {
  const { start, length, count } = await placeOf(handle, size)
  if (count > mostEntries || length > longestDirectory) throw harmful('parts')
  if (start + length > size) throw damaged('directory')
  const bytes = await bytesAt(handle, start, length)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + 46 > length || bytes.readUInt32LE(at) !== 0x02014b50) throw damaged('directory')
    const next = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (next > length) throw damaged('directory')
    entries.push(entryOf(bytes.subarray(at, next)))
    at = next
  }
  refuseOverlaps(entries, start)
  const byName = new Map(entries.map((entry) => [partKey(entry.name), entry]))
  if (byName.size < entries.length) throw harmful('names')
  return byName
}

export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
}

const mostEntries = 20_000
const longestDirectory = 8 * 1024 ** 2
const saturated = 0xffffffff

type Place = { readonly start: number; readonly length: number; readonly count: number }

/** The directory's place stands in a record at the end of the file, which only a comment may follow. */
async function placeOf(handle: FileHandle, size: number): Promise<Place> {
  const tail = await bytesAt(handle, Math.max(0, size - 65_557), Math.min(size, 65_557))
  let at = tail.length - 22
  while (at >= 0 && !(tail.readUInt32LE(at) === 0x06054b50 && at + 22 + tail.readUInt16LE(at + 20) === tail.length)) {
    at -= 1
  }
  if (at < 0) throw damaged('end')
  if (at >= 20 && tail.readUInt32LE(at - 20) === 0x07064b50) {
    return placeOf64(handle, size, Number(tail.readBigUInt64LE(at - 12)))
  }
  const count = tail.readUInt16LE(at + 10)
  return { start: tail.readUInt32LE(at + 16), length: tail.readUInt32LE(at + 12), count }
}

async function placeOf64(handle: FileHandle, size: number, at: number): Promise<Place> {
  if (at + 56 > size) throw damaged('directory')
  const end = await bytesAt(handle, at, 56)
  if (end.readUInt32LE(0) !== 0x06064b50) throw damaged('directory')
  const [count = 0, length = 0, start = 0] = [32, 40, 48].map((field) => Number(end.readBigUInt64LE(field)))
  return { start, length, count }
}

function entryOf(bytes: Buffer): ZipEntry {
  const nameEnds = 46 + bytes.readUInt16LE(28)
  const name = bytes.toString('utf8', 46, nameEnds)
  const method = bytes.readUInt16LE(10)
  if (bytes.readUInt16LE(8) & 1) throw unreadable('protected')
  if (method !== 0 && method !== 8) throw damaged('packing')
  const [unpacked = 0, packed = 0, at = 0] = wide(
    [bytes.readUInt32LE(24), bytes.readUInt32LE(20), bytes.readUInt32LE(42)],
    bytes.subarray(nameEnds, nameEnds + bytes.readUInt16LE(30)),
  )
  return { name, deflated: method === 8, packed, unpacked, crc: bytes.readUInt32LE(16), at }
}

/** Replaces the fields that 32 bits cannot hold by those of the ZIP64 extra field, where they stand in this order. */
function wide(fields: readonly number[], extra: Buffer): readonly number[] {
  if (!fields.includes(saturated)) return fields
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let field = at + 4
    return fields.map((value) => {
      if (value !== saturated) return value
      if (field + 8 > extra.length) throw damaged('directory')
      field += 8
      return Number(extra.readBigUInt64LE(field - 8))
    })
  }
  throw damaged('directory')
}

/** Parts that share their bytes are how a small file unpacks to a huge one without any part being packed too well. */
function refuseOverlaps(entries: readonly ZipEntry[], end: number): void {
  const sorted = entries.toSorted((a, b) => a.at - b.at)
  for (const [n, { at, packed, name }] of sorted.entries()) {
    if (at + 30 + Buffer.byteLength(name) + packed > (sorted[n + 1]?.at ?? end)) throw harmful('overlap')
  }
}
