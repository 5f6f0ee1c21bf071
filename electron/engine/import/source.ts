import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { type Result, refused } from '../../../shared/problem.ts'
import { binaryKind } from './file-kind.ts'
import type { KnownHeaders } from './known-headers.ts'
import type { RowSource } from './row-source.ts'
import { textSource } from './text-source.ts'

/** A file that was opened to be read, and how it begins. */
export type OpenFile = {
  readonly path: string
  readonly handle: FileHandle
  readonly size: number
  readonly head: Buffer
  readonly isUnchanged: () => Promise<boolean>
  readonly close: () => Promise<void>
}

const headLength = 4096

/** Opens a file to import, or says in a sentence (to follow the file's name) why it is none. */
export async function openSource(path: string, known: KnownHeaders): Promise<Result<RowSource>> {
  const found = await stat(path).catch(() => null)
  if (!found) return refused('no-file')
  if (found.isDirectory()) return refused('folder')
  if (!found.isFile()) return refused('not-a-file')
  if (found.size === 0) return refused('empty')
  const handle = await open(path, constants.O_RDONLY).catch(() => null)
  if (!handle) return refused('unreadable')
  const isUnchanged = async () => {
    const now = await handle.stat()
    return now.size === found.size && now.mtimeMs === found.mtimeMs
  }
  const file = { path, handle, size: found.size, head: await headOf(handle), isUnchanged, close: () => handle.close() }
  const source = sourceOf(file, known)
  if (!source.ok) await handle.close()
  return source
}

function sourceOf(file: OpenFile, known: KnownHeaders): Result<RowSource> {
  const kind = binaryKind(file.head, true)
  if (kind === 'xlsx' || kind === 'xls') return refused('spreadsheet', { kind })
  if (!kind && ['.xlsx', '.xls'].includes(extname(file.path).toLowerCase())) {
    return refused('spreadsheet', { kind: 'by-name' })
  }
  return textSource(file, known)
}

async function headOf(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(headLength)
  const { bytesRead } = await handle.read(buffer, 0, headLength, 0)
  return buffer.subarray(0, bytesRead)
}
