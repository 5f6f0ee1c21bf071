import { constants } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Encoding, likelyEncoding } from './encoding.ts'
import { binaryKind } from './file-kind.ts'

/** An open file that looks like text. */
export type Source = {
  readonly handle: FileHandle
  readonly size: number
  readonly modified: number
  /** The encodings it may have, likeliest first, and the length of its byte order mark. */
  readonly encodings: readonly Encoding[]
  readonly mark: number
}

const piece = 256 * 1024
const headLength = 4096

/** Opens a file to import, or says in a sentence (to follow the file's name) why it is none. */
export async function openSource(path: string): Promise<Result<Source>> {
  const found = await stat(path).catch(() => null)
  if (!found) return refused('no-file', 'there is no such file; check its name and folder.')
  if (found.isDirectory()) return refused('folder', 'this is a folder; name a file in it.')
  if (!found.isFile()) return refused('not-a-file', 'this is not an ordinary file; name a CSV file.')
  if (found.size === 0) return refused('empty', 'the file is empty; export it again, with a header and rows.')
  const handle = await open(path, constants.O_RDONLY).catch(() => null)
  if (!handle) return refused('unreadable', 'the file cannot be opened; check that you may read it.')
  const source = sourceOf(await headOf(handle), extname(path).toLowerCase())
  if (!source.ok) await handle.close()
  return source.ok ? done({ ...source.value, handle, size: found.size, modified: found.mtimeMs }) : source
}

/** Who looks on: hears how many bytes of a pass are read, and may stop it. */
export type Watch = { readonly seen: (bytes: number) => void; readonly signal: AbortSignal | undefined }

/** The file's bytes from the start, piece by piece in one buffer that each piece overwrites; ends early when stopped. */
export async function* piecesOf({ handle }: Source, { seen, signal }: Watch): AsyncGenerator<Buffer, void, void> {
  const buffer = Buffer.allocUnsafe(piece)
  let position = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, piece, position)
    if (bytesRead === 0 || signal?.aborted) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
    seen(position)
  }
}

/** Whether the file is still the one that was opened: a file changed half way is not imported. */
export async function isUnchanged(source: Source): Promise<boolean> {
  const now = await source.handle.stat()
  return now.size === source.size && now.mtimeMs === source.modified
}

function sourceOf(head: Buffer, extension: string): Result<Pick<Source, 'encodings' | 'mark'>> {
  const { encoding, mark } = likelyEncoding(head)
  const kind = binaryKind(head, encoding !== 'utf-8')
  if (kind?.spreadsheet) return refused('spreadsheet', `the file seems to be ${kind.words}; ${saveAsCsv}`)
  if (kind) return refused('binary', `the file seems to be ${kind.words}, not a CSV file; export the data as CSV.`)
  if (extension === '.xlsx' || extension === '.xls') {
    return refused('spreadsheet', `spreadsheets cannot be read in this version; ${saveAsCsv}`)
  }
  return done({ encodings: encoding === 'utf-8' && mark === 0 ? ['utf-8', 'windows-1252'] : [encoding], mark })
}

const saveAsCsv = 'save the sheet as CSV in your spreadsheet program first, and import that.'

async function headOf(handle: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(headLength)
  const { bytesRead } = await handle.read(buffer, 0, headLength, 0)
  return buffer.subarray(0, bytesRead)
}
