import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { fontDictionary, isFontFile } from '../../../electron/engine/print/fonts.ts'
import { Printer } from '../../../electron/engine/print/pdfmake-parts.ts'

const resolver = { resolve: () => Promise.resolve(), resolved: () => Promise.resolve() }

/** A document as pdfmake prints it, with whatever it has been taught so far. */
export async function printedBy(definition: TDocumentDefinitions): Promise<Buffer> {
  const document = await new Printer(fontDictionary(), null, resolver, isFontFile).createPdfKitDocument({
    ...definition,
    info: { creationDate: new Date('2026-03-31T00:00:00Z') },
  })
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
