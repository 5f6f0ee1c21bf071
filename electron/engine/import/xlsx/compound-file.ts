import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from './bytes-at.ts'
import { unreadable } from './unreadable.ts'

/** Refuses an OLE compound file: an old workbook, or one that is protected with a password. */
export async function refuseCompound(handle: FileHandle, size: number): Promise<void> {
  if (!(await bytesAt(handle, 0, Math.min(size, signature.length))).equals(signature)) return
  const holds = await streamsOf(handle, size)
  if (holds.has('EncryptedPackage')) throw unreadable('protected')
  throw unreadable('spreadsheet', { kind: holds.has('Workbook') || holds.has('Book') ? 'xls' : 'other' })
}

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const entryLength = 128
const piece = 512 * entryLength
const names = ['EncryptedPackage', 'Workbook', 'Book']

/** Which of the streams that tell its kind a compound file holds: its directory is of entries of 128 bytes. */
async function streamsOf(handle: FileHandle, size: number): Promise<ReadonlySet<string>> {
  const holds = new Set<string>()
  for (let at = 0; at + entryLength <= size; at += piece) {
    const bytes = await bytesAt(handle, at, Math.min(piece, size - at))
    for (let entry = 0; entry + entryLength <= bytes.length; entry += entryLength) {
      const name = nameOf(bytes.subarray(entry, entry + entryLength))
      if (name !== undefined) holds.add(name)
    }
  }
  return holds
}

/** A stream's entry begins with its name in UTF-16; then come the length of the name, with a zero, and its kind. */
function nameOf(entry: Buffer): string | undefined {
  if (entry[66] !== 2) return undefined
  return names.find(
    (name) => entry.readUInt16LE(64) === 2 * name.length + 2 && entry.toString('utf16le', 0, 2 * name.length) === name,
  )
}
