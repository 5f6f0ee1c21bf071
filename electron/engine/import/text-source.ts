import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { controlCharacter } from './cell-reader.ts'
import { decoderOf, type Encoding, likelyEncoding } from './encoding.ts'
import { binaryKind } from './file-kind.ts'
import type { KnownHeaders } from './known-headers.ts'
import { recordReader } from './records.ts'
import type { Pass, RowSource, Taker, Watch } from './row-source.ts'
import { shapeOf } from './shape.ts'
import type { OpenFile } from './source.ts'

type TextForm = { readonly encodings: readonly Encoding[]; readonly mark: number }

const piece = 256 * 1024

/** A delimited text file as rows, or a sentence (to follow the file's name) on why it is none. */
export function textSource(file: OpenFile, known: KnownHeaders): Result<RowSource> {
  const form = textFormOf(file.head)
  if (!form.ok) return form
  const { encodings, mark } = form.value
  let decided: Encoding | null = null
  let delimiter: string | null = null
  const read = async (begin: () => Taker, watch: Watch): Promise<Pass> => {
    for (const encoding of decided ? [decided] : encodings) {
      const pass = await passOver(file, encoding, mark, begin(), watch, (start) => {
        const shape = shapeOf(start, known)
        delimiter = shape.delimiter
        return shape
      })
      if (pass === 'not-this-encoding') continue
      decided = encoding
      return pass
    }
    const encoding = encodings[0] === 'utf-8' ? 'UTF-8' : 'UTF-16'
    return refusal(sentence('wrong-encoding', { encoding }))
  }
  return done({
    size: file.size,
    trimmed: false,
    form: () => ({ delimiter, encoding: decided ?? encodings[0] ?? null, sheet: null, sheets: [], hiddenRows: 0 }),
    read,
    isUnchanged: file.isUnchanged,
    close: file.close,
  })
}

async function passOver(
  { handle, size }: OpenFile,
  encoding: Encoding,
  mark: number,
  taker: Taker,
  watch: Watch,
  parted: (start: string) => ReturnType<typeof shapeOf>,
): Promise<Pass | 'not-this-encoding'> {
  const hash = createHash('sha256')
  const decoder = decoderOf(encoding, mark)
  let reader: ReturnType<typeof recordReader> | null = null
  let controls = false
  for await (const bytes of piecesOf(handle, watch)) {
    hash.update(bytes)
    const text = decoder.decode(bytes)
    if (text === null) return 'not-this-encoding'
    controls ||= controlCharacter.test(text)
    if (!reader) {
      const shape = parted(text)
      if (!shape.headerEnds && bytes.length < size) return refusal(sentence('no-line-break'))
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

function refusal(what: Sentence): Pass {
  return { kind: 'refused', what }
}
