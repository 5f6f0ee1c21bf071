import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'
import { assert } from '../../../shared/assert.ts'
import { PdfDocument, type PdfObject } from './pdfmake-parts.ts'

type Pressing = PdfObject & { buffer: Uint8Array[]; compress: boolean }

/** A third of the time of zlib's usual level 6, for a file that is a tenth larger. */
export const level = 3

/** Lets pdfkit compress what is in a file less hard: the data inside a statement are larger than all of its pages. */
export function pressLightly(): void {
  const document = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false })
  const { prototype } = document.ref({}).constructor as unknown as { readonly prototype: PdfObject }
  const { finalize } = prototype
  assert(typeof finalize === 'function', 'pdfkit compresses and encrypts an object here, as in 0.19.1')
  prototype.finalize = function finalizePressed(this: Pressing) {
    if (this.compress && this.buffer.length > 0) {
      const [first, ...rest] = this.buffer
      this.buffer = [deflateSync(first && rest.length === 0 ? first : Buffer.concat(this.buffer), { level })]
      this.compress = false
    }
    finalize.call(this)
  }
}

const deflated = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflate)

/** The same, in another thread. */
export function press(content: Uint8Array): Promise<Uint8Array> {
  return deflated(content, { level })
}
