import { deflateSync } from 'node:zlib'
import { assert } from '../../../shared/assert.ts'
import { KeptWith } from './kept-with.ts'
import { PdfDocument, type PdfKitDocument, type PdfObject } from './pdfmake-parts.ts'
import { level } from './pressed-lightly.ts'
import { type Cipher, writtenText, writtenValue } from './written-value.ts'

type Packing = PdfObject & { readonly buffer: readonly Uint8Array[]; readonly document: Packed }
type Packed = PdfKitDocument & {
  readonly version: number
  readonly _security: { readonly getEncryptFn: (id: number, generation: number) => Cipher } | null
  readonly _info: PdfObject
  readonly _id: unknown
  readonly _offset: number
  readonly _offsets: (number | null)[]
  _waiting: number
  readonly _write: (data: string | Uint8Array) => void
  readonly _refEnd: (object: { readonly id: number; readonly offset: number | null }) => void
}
/** The objects of a document that have no stream: their numbers, and beside them what they are written as. */
type Objects = { readonly ids: number[]; readonly texts: string[] }
const packed = new KeptWith<Packed, Objects>()

/** Objects in one stream: whoever wants one of them has to read all. */
const most = 200

/**
 * Lets pdfkit put what has no stream of its own together into streams (ISO 32000-1, 7.5.7), and say where everything is
 * in a stream too (7.5.8): the structure of a document is a thousand small objects, more than half of a file, and
 * shrinks to a tenth. A locked document, and one of a version that has no such streams, is written as before.
 */
export function packObjects(): void {
  const document = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false })
  const objects = document.ref({}).constructor as unknown as { readonly prototype: PdfObject }
  const documents = PdfDocument.prototype as unknown as { _finalize: (this: Packed) => void }
  const { finalize } = objects.prototype
  const { _finalize: end } = documents
  for (const hook of [finalize, end])
    assert(typeof hook === 'function', 'pdfkit ends objects and files so, as in 0.19.1')
  objects.prototype.finalize = function finalizePacked(this: Packing) {
    const { document: own, buffer, id, data } = this
    if (buffer.length > 0 || !mayPack(own)) finalize.call(this)
    else pack(own, id, writtenValue(data))
  }
  documents._finalize = function finalizePacked() {
    const own = packed.get(this)
    if (own) endPacked(this, own)
    else end.call(this)
  }
}

/** A number for an object that is written by `writeObject`. */
export function numberIn(document: PdfKitDocument): number {
  const own = document as Packed
  own._waiting += 1
  return own._offsets.push(null)
}

/** What writes the texts of an object of this number, which are locked where the document is. */
export function textsIn(document: PdfKitDocument, id: number): (text: string) => string {
  const cipher = (document as Packed)._security?.getEncryptFn(id, 0)
  return cipher ? (text) => writtenText(text, cipher) : writtenText
}

/** Writes an object without a stream that is text already. */
export function writeObject(document: PdfKitDocument, id: number, text: string): void {
  const own = document as Packed
  if (mayPack(own)) {
    pack(own, id, text)
    return
  }
  const offset = own._offset
  own._write(`${id} 0 obj\n${text}\nendobj`)
  own._refEnd({ id, offset })
}

/** A locked document is left as it is: pdfkit locks the texts of each object by its number. */
function mayPack({ version, _security }: Packed): boolean {
  return version >= 1.5 && !_security
}

function pack(document: Packed, id: number, text: string): void {
  const objects = packed.get(document) ?? { ids: [], texts: [] }
  packed.set(document, objects)
  objects.ids.push(id)
  objects.texts.push(text)
  document._refEnd({ id, offset: null })
}

function endPacked(document: Packed, { ids, texts }: Objects): void {
  const streams = Math.ceil(ids.length / most)
  const size = document._offsets.length + streams + 2
  const places = Buffer.alloc(size * 7)
  const place = (id: number, kind: 0 | 1 | 2, at: number, nth: number) => {
    places.writeUInt8(kind, id * 7)
    places.writeUInt32BE(at, id * 7 + 1)
    places.writeUInt16BE(nth, id * 7 + 5)
  }
  place(0, 0, 0, 65_535)
  for (const [n, offset] of document._offsets.entries()) place(n + 1, 1, offset ?? 0, 0)
  for (let stream = 0; stream < streams; stream += 1) {
    const id = size - 1 - streams + stream
    const from = stream * most
    const some = ids.slice(from, from + most)
    for (const [nth, packedId] of some.entries()) place(packedId, 2, id, nth)
    place(id, 1, document._offset, 0)
    writeStream(document, id, ...objectStream(some, texts.slice(from, from + most)))
  }
  const at = document._offset
  place(size - 1, 1, at, 0)
  const entries = { Root: document._root, Info: document._info, ID: [document._id, document._id] }
  writeStream(document, size - 1, { Type: 'XRef', Size: size, W: [1, 4, 2], ...entries }, places)
  document._write(`startxref\n${at}\n%%EOF`)
  document.push(null)
}

/** First the number of each object and where it begins, then the objects. */
function objectStream(ids: readonly number[], texts: readonly string[]): [Record<string, unknown>, Buffer] {
  let head = ''
  let at = 0
  for (const [nth, id] of ids.entries()) {
    head += nth === 0 ? `${id} ${at}` : ` ${id} ${at}`
    at += (texts[nth]?.length ?? 0) + 1
  }
  const content = Buffer.from(`${head}\n${texts.join('\n')}`, 'latin1')
  return [{ Type: 'ObjStm', N: ids.length, First: head.length + 1 }, content]
}

function writeStream(document: Packed, id: number, dictionary: Record<string, unknown>, content: Buffer): void {
  const bytes = deflateSync(content, { level })
  const head = writtenValue({ ...dictionary, Filter: 'FlateDecode', Length: bytes.length })
  document._write(`${id} 0 obj\n${head}\nstream`)
  document._write(bytes)
  document._write('\nendstream\nendobj')
}
