import { GlobalWorkerOptions, getDocument, type PDFPageProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

/** The pages of a PDF, to be closed when nobody draws them any more. */
export type OpenPdf = { readonly pages: readonly PDFPageProxy[]; readonly close: () => void }

GlobalWorkerOptions.workerSrc = workerUrl
let worker: PDFWorker | null = null

/** Reads a PDF in pdf.js's worker, one for all documents: it takes longer to start than to read a statement. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  worker ??= new PDFWorker()
  // The worker takes the bytes for itself, so it is given a copy.
  const task = getDocument({
    data: bytes.slice(),
    worker,
    useSystemFonts: false,
    useWasm: false,
    disableWorkerRendering: true,
  })
  const document = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1)
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  return { pages, close: () => void task.destroy() }
}
