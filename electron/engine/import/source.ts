import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { type Refused, type Result, refused } from '../../../shared/problem.ts'
import { binaryKind } from './file-kind.ts'
import type { KnownHeaders } from './known-headers.ts'
import type { RowSource } from './row-source.ts'
import { textSource } from './text-source.ts'
import { workbookSource } from './workbook-source.ts'

/** A file that was opened to be read, and how it begins. */
export type OpenFile = {
  readonly path: string
  readonly handle: FileHandle
  readonly size: number
  readonly head: Buffer
  readonly isUnchanged: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** What a person says of a file before it is opened. */
export type SaidOfFile = { readonly sheet?: string | undefined; readonly signal?: AbortSignal | undefined }

const headLength = 4096

/** Opens a file to import, or says in a sentence (to follow the file's name) why it is none. */
export async function openSource(path: string, known: KnownHeaders, said: SaidOfFile): Promise<Result<RowSource>> {
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
  const source = await sourceOf(file, known, said)
  if (!source.ok) await handle.close()
  return source
}

async function sourceOf(
  file: OpenFile,
  known: KnownHeaders,
  { sheet, signal }: SaidOfFile,
): Promise<Result<RowSource>> {
  const kind = binaryKind(file.head, true)
  if (kind === 'xlsx' || kind === 'xls' || kind === 'zip') return workbookSource(file, sheet, signal)
  if (!kind && /^\.xls[xmb]?$/i.test(extname(file.path))) return textInWorkbook(file.head)
  return sheet === undefined ? textSource(file, known) : refused('no-sheets')
}

/** Some systems export a web page, or the XML of an older Excel, under the name of a workbook. */
function textInWorkbook(head: Buffer): Refused {
  const start = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  return start.startsWith('<') ? refused('spreadsheet', { kind: 'markup' }) : refused('named-workbook')
}

async function headOf(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(headLength)
  const { bytesRead } = await handle.read(buffer, 0, headLength, 0)
  return buffer.subarray(0, bytesRead)
}
