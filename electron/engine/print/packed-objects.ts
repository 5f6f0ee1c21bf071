import { deflateSync } from 'node:zlib'
import { assert } from '../../../shared/assert.ts'
import { PdfDocument, type PdfKitDocument, type PdfObject } from './pdfmake-parts.ts'
import { level } from './pressed-lightly.ts'
import { writtenValue } from './written-value.ts'

type Packing = PdfObject & { readonly buffer: readonly Uint8Array[]; readonly document: Packed }
type Packed = PdfKitDocument & {
  readonly version: number
  readonly _security: object | null
  readonly _info: PdfObject
  readonly _id: unknown
  readonly _offset: number
  readonly _offsets: (number | null)[]
  readonly _write: (data: string | Uint8Array) => void
  readonly _refEnd: (object: { readonly id: number; readonly offset: number | null }) => void
}
/** The objects of a document that have no stream, by their numbers. */
const packed = new WeakMap<Packed, Map<number, string>>()

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
    if (buffer.length > 0 || !mayPack(own)) return finalize.call(this)
    const texts = packed.get(own) ?? new Map<number, string>()
    packed.set(own, texts)
    texts.set(id, writtenValue(data))
    own._refEnd({ id, offset: null })
  }
  documents._finalize = function finalizePacked() {
    const texts = packed.get(this)
    if (texts) endPacked(this, texts)
    else end.call(this)
  }
}

/** A locked document is left as it is: pdfkit locks the texts of each object by its number. */
function mayPack({ version, _security }: Packed): boolean {
  return version >= 1.5 && !_security
}

type Place = readonly [kind: 0 | 1 | 2, at: number, nth: number]

function endPacked(document: Packed, texts: ReadonlyMap<number, string>): void {
  const places: Place[] = [[0, 0, 65_535], ...document._offsets.map((offset): Place => [1, offset ?? 0, 0])]
  const all = [...texts]
  for (let from = 0; from < all.length; from += most) {
    const some = all.slice(from, from + most)
    const id = places.length
    for (const [nth, [packedId]] of some.entries()) places[packedId] = [2, id, nth]
    places.push([1, document._offset, 0])
    writeStream(document, id, ...objectStream(some))
  }
  const at = document._offset
  const id = places.length
  places.push([1, at, 0])
  const entries = { Root: document._root, Info: document._info, ID: [document._id, document._id] }
  writeStream(document, id, { Type: 'XRef', Size: places.length, W: [1, 4, 2], ...entries }, placesOf(places))
  document._write(`startxref\n${at}\n%%EOF`)
  document.push(null)
}

/** First the number of each object and where it begins, then the objects. */
function objectStream(some: readonly (readonly [number, string])[]): [Record<string, unknown>, Buffer] {
  let at = 0
  const heads = some.map(([id, text]) => {
    const head = `${id} ${at}`
    at += text.length + 1
    return head
  })
  const head = `${heads.join(' ')}\n`
  const content = `${head}${some.map(([, text]) => text).join('\n')}`
  return [{ Type: 'ObjStm', N: some.length, First: head.length }, Buffer.from(content, 'latin1')]
}

function placesOf(places: readonly Place[]): Buffer {
  const bytes = Buffer.alloc(places.length * 7)
  for (const [n, [kind, at, nth]] of places.entries()) {
    bytes.writeUInt8(kind, n * 7)
    bytes.writeUInt32BE(at, n * 7 + 1)
    bytes.writeUInt16BE(nth, n * 7 + 5)
  }
  return bytes
}

function writeStream(document: Packed, id: number, dictionary: Record<string, unknown>, content: Buffer): void {
  const bytes = deflateSync(content, { level })
  const head = writtenValue({ ...dictionary, Filter: 'FlateDecode', Length: bytes.length })
  document._write(`${id} 0 obj\n${head}\nstream`)
  document._write(bytes)
  document._write('\nendstream\nendobj')
}
