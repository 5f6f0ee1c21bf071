/** The parts of pdfmake 0.3.11 and its pdfkit that we reach into; pinned down by test/engine/print/hooks.test.ts. */
declare module 'pdfmake/js/Renderer.js' {
  import type { PdfKitDocument } from 'pdfmake/js/PDFDocument.js'
  const module: {
    readonly default: {
      readonly prototype: {
        pdfDocument: PdfKitDocument
        renderSVG: (this: { readonly pdfDocument: PdfKitDocument }, node: unknown) => void
      }
    }
  }
  export default module
}
declare module 'pdfmake/js/Printer.js' {
  import type { PdfKitDocument } from 'pdfmake/js/PDFDocument.js'
  import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js'
  type Resolver = { readonly resolve: () => Promise<void>; readonly resolved: () => Promise<unknown> }
  const module: {
    readonly default: new (
      fonts: TFontDictionary,
      virtualFiles: null,
      resolver: Resolver,
      mayRead: (path: string) => boolean,
    ) => { readonly createPdfKitDocument: (definition: TDocumentDefinitions) => Promise<PdfKitDocument> }
  }
  export default module
}
declare module 'pdfmake/js/PDFDocument.js' {
  import type { TFontDictionary } from 'pdfmake/interfaces.js'
  import type { Readable } from 'node:stream'
  export type EmbeddedFont = {
    readonly id: string
    readonly ascender: number
    readonly descender: number
    readonly capHeight: number
    readonly xHeight: number
    readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean }
    readonly ref: () => unknown
    readonly encode: (
      text: string,
      features?: readonly string[],
    ) => [readonly string[], readonly { readonly xAdvance: number; readonly advanceWidth: number }[]]
    readonly widthOfString: (text: string, size: number, features?: readonly string[]) => number
  }
  export interface PdfKitDocument extends Readable {
    readonly page: { readonly fonts: Record<string, unknown> }
    readonly provideFont: (family: string, bold: boolean, italics: boolean) => EmbeddedFont
    readonly addContent: (operators: string) => PdfKitDocument
    readonly save: () => PdfKitDocument
    readonly restore: () => PdfKitDocument
    readonly translate: (x: number, y: number) => PdfKitDocument
    readonly fillOpacity: (alpha: number) => PdfKitDocument
    readonly strokeOpacity: (alpha: number) => PdfKitDocument
    readonly end: () => void
    readonly _pdfMakePages: readonly unknown[]
  }
  const module: {
    readonly default: new (
      fonts: TFontDictionary,
      images: object,
      patterns: object,
      attachments: object,
      options: { readonly font: null; readonly autoFirstPage: boolean; readonly compress?: boolean },
    ) => PdfKitDocument & { readonly addPage: (options: { readonly size: readonly [number, number] }) => void }
  }
  export default module
}
