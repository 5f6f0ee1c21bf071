import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { controlCharacter } from './cell-reader.ts'
import { decoderOf, type Encoding, likelyEncoding } from './encoding.ts'
import { binaryKind } from './file-kind.ts'
import type { KnownHeaders } from './known-headers.ts'
import { recordReader, type Shape } from './records.ts'
import type { OnRow, Pass, RowSource, Taker, Watch } from './row-source.ts'
import { shapeOf } from './shape.ts'
import type { OpenFile } from './source.ts'

type TextForm = { readonly encodings: readonly Encoding[]; readonly mark: number }

const piece = 256 * 1024

/** A text file, and how it is written as far as it was read. */
export type WrittenText = {
  readonly path: string
  readonly encoding: Encoding
  readonly mark: number
  readonly shape: Shape
}

/** A delimited text file as rows, or a sentence (to follow the file's name) on why it is none. */
export function textSource(file: OpenFile, known: KnownHeaders): Result<RowSource> {
  const form = textFormOf(file.head)
  if (!form.ok) return form
  const { encodings, mark } = form.value
  let decided: Encoding | null = null
  let shape: Shape | null = null
  const shaped = (start: string, isAll: boolean): Shape | null => {
    const found = shapeOf(start, known)
    shape = found
    return found.headerEnds || isAll ? found : null
  }
  const read = async (begin: () => Taker, watch: Watch): Promise<Pass> => {
    for (const encoding of decided ? [decided] : encodings) {
      const pass = await passOver(file, { encoding, mark, shaped }, begin(), watch)
      if (pass === 'not-this-encoding') continue
      if (pass.kind === 'read') decided = encoding
      return pass
    }
    return notThisEncoding(encodings[0])
  }
  return done({
    size: file.size,
    trimmed: false,
    form: () => ({
      ...{ delimiter: shape?.delimiter ?? null, encoding: decided ?? encodings[0] ?? null },
      ...{ sheet: null, sheets: [], hiddenRows: 0 },
    }),
    text: () => {
      const encoding = decided ?? encodings[0]
      return encoding && shape ? { path: file.path, encoding, mark, shape } : null
    },
    read,
    isUnchanged: file.isUnchanged,
    close: file.close,
  })
}

/** One pass over a text file that was read through before. */
export async function readText({ path, encoding, mark, shape }: WrittenText, row: OnRow, watch: Watch): Promise<Pass> {
  const handle = await open(path)
  try {
    const pass = await passOver({ handle, size: 0 }, { encoding, mark, shaped: () => shape }, { row }, watch)
    return pass === 'not-this-encoding' ? notThisEncoding(encoding) : pass
  } finally {
    await handle.close()
  }
}

/** The hash that a pass over all of the file finds. */
export async function hashOfText({ path }: WrittenText, signal: AbortSignal | undefined): Promise<string> {
  const handle = await open(path)
  try {
    const hash = createHash('sha256')
    for await (const bytes of piecesOf(handle, { seen: () => undefined, signal })) hash.update(bytes)
    return hash.digest('hex')
  } finally {
    await handle.close()
  }
}

type Writing = {
  readonly encoding: Encoding
  readonly mark: number
  /** By how the text begins; null: it cannot be told. */
  readonly shaped: (start: string, isAll: boolean) => Shape | null
}

async function passOver(
  { handle, size }: Pick<OpenFile, 'handle' | 'size'>,
  { encoding, mark, shaped }: Writing,
  taker: Taker,
  watch: Watch,
): Promise<Pass | 'not-this-encoding'> {
  const hash = createHash('sha256')
  const decoder = decoderOf(encoding, mark)
  let reader: ReturnType<typeof recordReader> | null = null
  let controls = false
  for await (const bytes of piecesOf(handle, watch)) {
    hash.update(bytes)
    const text = decoder.decode(bytes)
    if (text === null) return decoder.isProven() ? notThisEncoding(encoding) : 'not-this-encoding'
    controls ||= controlCharacter.test(text)
    if (!reader) {
      const shape = shaped(text, bytes.length >= size)
      if (!shape) return refusal(sentence('no-line-break'))
      reader = recordReader(shape, taker.row)
    }
    reader.push(text)
    if (taker.enough?.()) return { kind: 'enough' }
  }
  if (watch.signal?.aborted) return { kind: 'stopped' }
  const end = decoder.end()
  if (end === 'not-valid') return 'not-this-encoding'
  reader?.end()
  if (taker.enough?.()) return { kind: 'enough' }
  if (end === 'cut-off') return refusal(sentence('cut-character'))
  return { kind: 'read', hash: hash.digest('hex'), controls }
}

/** The file's bytes from the start, piece by piece in one buffer that each piece overwrites; ends early when stopped. */
async function* piecesOf(handle: FileHandle, { seen, signal }: Watch): AsyncGenerator<Buffer, void, void> {
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

function textFormOf(head: Buffer): Result<TextForm> {
  const { encoding, mark } = likelyEncoding(head)
  const kind = binaryKind(head, encoding !== 'utf-8')
  if (kind) return refused('binary', { kind })
  return done({ encodings: encoding === 'utf-8' && mark === 0 ? ['utf-8', 'windows-1252'] : [encoding], mark })
}

function notThisEncoding(encoding: Encoding | undefined): Pass {
  return refusal(sentence('wrong-encoding', { encoding: encoding === 'utf-8' ? 'UTF-8' : 'UTF-16' }))
}

function refusal(what: Sentence): Pass {
  return { kind: 'refused', what }
}
