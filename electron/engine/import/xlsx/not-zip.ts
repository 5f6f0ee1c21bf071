import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from './bytes-at.ts'
import { Unreadable } from './unreadable.ts'

/** Refuses what is no ZIP and so no workbook, each kind with its own sentence. */
export async function refuseOtherFiles(handle: FileHandle, size: number): Promise<void> {
  const head = await bytesAt(handle, 0, Math.min(size, 512))
  if (head.subarray(0, 2).toString('latin1') === 'PK') return
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') throw await compound(handle, size)
  const start = head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase()
  if (start.startsWith('<')) {
    throw new Unreadable(
      'spreadsheet',
      `the file is a web page or XML under the name of a workbook, as some systems export it; ${saveAs}`,
    )
  }
  throw new Unreadable(
    'binary',
    'the file is no workbook, whatever its name says; name it .csv if it is text, or export it again.',
  )
}

const saveAs = 'open it in your spreadsheet program, save it as an Excel workbook (XLSX), and import that.'

/** What an OLE compound file holds says its directory: entries of 128 bytes, each with its name in UTF-16. */
async function compound(handle: FileHandle, size: number): Promise<Unreadable> {
  const holds = new Set<string>()
  for (let at = 0; at + entryLength <= size; at += piece) {
    const bytes = await bytesAt(handle, at, Math.min(piece, size - at))
    for (let entry = 0; entry + entryLength <= bytes.length; entry += entryLength) {
      const name = nameOf(bytes.subarray(entry, entry + entryLength))
      if (name !== null) holds.add(name)
    }
  }
  if (holds.has('EncryptedPackage')) {
    return new Unreadable(
      'protected',
      'the workbook is protected with a password; save a copy without one and import that.',
    )
  }
  return holds.has('Workbook') || holds.has('Book')
    ? new Unreadable('spreadsheet', `the file is an old Excel workbook (XLS); ${saveAs}`)
    : new Unreadable('binary', 'the file is an old Office document, but no workbook; export the data as XLSX or CSV.')
}

const entryLength = 128
const piece = 512 * entryLength
const names = ['EncryptedPackage', 'Workbook', 'Book']

/** The name of a stream's entry, where these bytes are one: name, its length with the closing zero, and its kind. */
function nameOf(entry: Buffer): string | null {
  if (entry[66] !== 2) return null
  return (
    names.find(
      (name) =>
        entry.readUInt16LE(64) === 2 * name.length + 2 && entry.toString('utf16le', 0, 2 * name.length) === name,
    ) ?? null
  )
}
