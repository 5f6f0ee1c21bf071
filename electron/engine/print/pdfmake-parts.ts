import type { Readable } from 'node:stream'
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js'
import document from 'pdfmake/js/PDFDocument.js'
import printer from 'pdfmake/js/Printer.js'
import renderer from 'pdfmake/js/Renderer.js'

/**
 * The parts of pdfmake 0.3.11 and its pdfkit that we reach into, with what we use of them. That they are still so is
 * pinned down by test/engine/print/chart-node.test.ts.
 */
export const PdfDocument = classOf(document) as PdfDocumentClass
export const Printer = classOf(printer) as PrinterClass
export const Renderer = classOf(renderer) as RendererClass

/** A typeface as fontkit has parsed it. */
export type ParsedFont = { readonly hasGlyphForCodePoint: (codePoint: number) => boolean; _glyphs: object }
/** Glyphs with their places and the width of them all, in thousandths. */
export type ShapedRun = {
  readonly glyphs: readonly object[]
  readonly positions: readonly object[]
  readonly advanceWidth: number
}

export type EmbeddedFont = {
  readonly id: string
  readonly name: string
  readonly font: ParsedFont
  readonly ref: () => unknown
  /** Glyph ids in hexadecimal, and their advances in thousandths. */
  readonly encode: (
    text: string,
  ) => [readonly string[], readonly { readonly xAdvance: number; readonly advanceWidth: number }[]]
  readonly widthOfString: (text: string, size: number) => number
  layoutRun: (text: string, features?: readonly string[]) => ShapedRun
  layoutCached: (text: string) => ShapedRun
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
  readonly getFontFile: (family: string, bold: boolean, italics: boolean) => string | null
  readonly _pdfMakePages: readonly unknown[]
  readonly _fontFamilies: Record<string, EmbeddedFont>
  _fontCount: number
  _font: EmbeddedFont | null
}

type PdfDocumentClass = {
  new (
    fonts: TFontDictionary,
    images: object,
    patterns: object,
    attachments: object,
    options: { readonly font: null; readonly autoFirstPage: boolean },
  ): PdfKitDocument
  readonly prototype: {
    provideFont: (this: PdfKitDocument, family: string, bold: boolean, italics: boolean) => EmbeddedFont
  }
}

type PrinterClass = new (
  fonts: TFontDictionary,
  virtualFiles: null,
  resolver: { readonly resolve: () => Promise<void>; readonly resolved: () => Promise<unknown> },
  mayRead: (path: string) => boolean,
) => { readonly createPdfKitDocument: (definition: TDocumentDefinitions) => Promise<PdfKitDocument> }

type RendererClass = {
  readonly prototype: {
    renderSVG: (this: { readonly pdfDocument: PdfKitDocument }, node: unknown) => void
  }
}

/** Node sees these CommonJS modules as `{default: {default: class}}`, bundlers and vitest as `{default: class}`. */
function classOf(module: unknown): unknown {
  return typeof module === 'function' ? module : (module as { readonly default: unknown }).default
}
