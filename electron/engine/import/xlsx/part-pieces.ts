import type { FileHandle } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { bytesAt } from './bytes-at.ts'
import { highestRatio, smallPart } from './limits.ts'
import { damaged, harmful, Unreadable, unreadable } from './unreadable.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * A part's bytes, unpacked piece by piece. It may not grow beyond what the directory says of it, and what the
 * directory says may not be more than `most` bytes; at its end size and checksum must be right.
 */
export async function* partPieces(
  handle: FileHandle,
  entry: ZipEntry,
  most: number,
  seen: (packedBytes: number) => void = () => undefined,
): AsyncGenerator<Buffer, void, void> {
  refuseTooLarge(entry, most)
  const packed = packedPieces(handle, await startOf(handle, entry), entry.packed, seen)
  let size = 0
  let crc = 0
  for await (const piece of entry.deflated ? inflated(packed) : packed) {
    size += piece.length
    if (size > entry.unpacked) throw harmful('lies')
    crc = crc32(piece, crc)
    yield piece
  }
  if (size !== entry.unpacked || crc !== entry.crc) throw damaged('content')
}

function refuseTooLarge({ packed, unpacked, deflated }: ZipEntry, most: number): void {
  if (unpacked > smallPart && unpacked > packed * highestRatio) {
    throw harmful('ratio')
  }
  if (!deflated && packed !== unpacked) throw damaged('sizes')
  if (unpacked > most) throw unreadable('workbook-too-large', { megabytes: Math.round(most / 1024 ** 2) })
}

/** Where the part's bytes begin: after a local header that must say what the directory says. */
async function startOf(handle: FileHandle, entry: ZipEntry): Promise<number> {
  const length = Buffer.byteLength(entry.name)
  const header = await bytesAt(handle, entry.at, 30 + length)
  const method = header.readUInt16LE(8)
  const same =
    header.readUInt32LE(0) === 0x04034b50 &&
    (header.readUInt16LE(6) & 1) === 0 &&
    method === (entry.deflated ? 8 : 0) &&
    header.readUInt16LE(26) === length &&
    header.toString('utf8', 30) === entry.name
  if (!same) throw damaged('header')
  return entry.at + 30 + length + header.readUInt16LE(28)
}

const packedPiece = 64 * 1024

async function* packedPieces(
  handle: FileHandle,
  start: number,
  length: number,
  seen: (packedBytes: number) => void,
): AsyncGenerator<Buffer, void, void> {
  for (let done = 0; done < length; done += packedPiece) {
    // A buffer of its own for each piece: the one before may still be waiting to be unpacked.
    yield await bytesAt(handle, start + done, Math.min(packedPiece, length - done))
    seen(Math.min(length, done + packedPiece))
  }
}

async function* inflated(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  const inflate = createInflateRaw({ chunkSize: packedPiece })
  const broken = pipeline(Readable.from(packed), inflate).then(
    () => null,
    (error: unknown) => error,
  )
  try {
    for await (const piece of inflate) yield piece
  } catch {
    const error = await broken
    throw error instanceof Unreadable ? error : damaged('unpacking')
  }
}
