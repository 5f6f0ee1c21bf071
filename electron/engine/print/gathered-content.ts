import { assert } from '../../../shared/assert.ts'
import { PdfDocument, type PdfObject } from './pdfmake-parts.ts'

type Gathering = PdfObject & { gathered: string | undefined }

/**
 * Lets pdfkit gather what it writes on a page as text and turn it into bytes once, not operator by operator: there are
 * thousands to a page. The bytes are the same.
 */
export function gatherContent(): void {
  const document = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false })
  const { prototype } = document.ref({}).constructor as unknown as { readonly prototype: PdfObject }
  const { write, finalize } = prototype
  assert(typeof write === 'function' && typeof finalize === 'function', 'pdfkit writes objects so, as in 0.19.1')
  const settle = (object: Gathering) => {
    const { gathered } = object
    if (gathered === undefined) return
    object.gathered = undefined
    write.call(object, Buffer.from(gathered, 'latin1'))
  }
  prototype.write = function gather(this: Gathering, chunk) {
    if (typeof chunk === 'string') {
      this.gathered = `${this.gathered ?? ''}${chunk}\n`
      return
    }
    settle(this)
    write.call(this, chunk)
  }
  prototype.finalize = function finalizeGathered(this: Gathering) {
    settle(this)
    finalize.call(this)
  }
}
