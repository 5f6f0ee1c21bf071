import type { Readable } from 'node:stream'
import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js'
import measure from 'pdfmake/js/DocMeasure.js'
import nodeFunctions from 'pdfmake/js/helpers/node.js'
import builder from 'pdfmake/js/LayoutBuilder.js'
import line from 'pdfmake/js/Line.js'
import writer from 'pdfmake/js/PageElementWriter.js'
import document from 'pdfmake/js/PDFDocument.js'
import printer from 'pdfmake/js/Printer.js'
import renderer from 'pdfmake/js/Renderer.js'
import stack from 'pdfmake/js/StyleContextStack.js'
import processor from 'pdfmake/js/TableProcessor.js'
import breaker from 'pdfmake/js/TextBreaker.js'
import inlines from 'pdfmake/js/TextInlines.js'
import type { FontFile } from './fonts.ts'

/**
 * The parts of pdfmake 0.3.11 and its pdfkit that we reach into, with what we use of them. That they are still so is
 * pinned down by test/engine/print: chart-node, structure, faster, kept-glyph-ids.
 */
export const DocMeasure = classOf(measure) as DocMeasureClass
export const LayoutBuilder = classOf(builder) as LayoutBuilderClass
export const Line = classOf(line) as LineClass
export const PageElementWriter = classOf(writer) as PageElementWriterClass
export const PdfDocument = classOf(document) as PdfDocumentClass
export const Printer = classOf(printer) as PrinterClass
export const Renderer = classOf(renderer) as RendererClass
export const TableProcessor = classOf(processor) as TableProcessorClass
export const StyleContextStack = classOf(stack) as StyleContextStackClass
export const TextBreaker = classOf(breaker) as TextBreakerClass
export const TextInlines = classOf(inlines) as TextInlinesClass

/** Its functions, which its own modules call by this object. */
export const nodes = nodeFunctions as NodeFunctions

/** A typeface as fontkit has parsed it. */
export type ParsedFont = {
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean
  readonly postscriptName: string | null
  _glyphs: object
}
export type ShapedGlyph = {
  readonly id: number
  /** In the typeface's own units. */
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}
export type ShapedPosition = {
  readonly xAdvance: number
  readonly yAdvance: number
  readonly xOffset: number
  readonly yOffset: number
  /** Of the glyph by itself. */
  readonly advanceWidth: number
}
/** Glyphs with their places and the width of them all, in thousandths. */
export type ShapedRun = {
  readonly glyphs: readonly ShapedGlyph[]
  readonly positions: readonly ShapedPosition[]
  readonly advanceWidth: number
}

export type EmbeddedFont = {
  readonly id: string
  readonly name: string
  readonly font: ParsedFont
  readonly subset: object
  readonly ref: () => unknown
  readonly lineHeight: (size: number) => number
  /** Glyph ids in hexadecimal, and their advances in thousandths. */
  readonly encode: (text: string, features?: readonly string[]) => [readonly string[], readonly ShapedPosition[]]
  readonly widthOfString: (text: string, size: number, features?: readonly string[] | null) => number
  layoutRun: (text: string, features?: readonly string[]) => ShapedRun
  layoutCached: (text: string) => ShapedRun
  layout: (text: string, features?: readonly string[], onlyWidth?: boolean) => ShapedRun
  /** Takes glyphs into the document; where it is there, they have the same codes in all (kept-glyph-ids.ts). */
  include?: (glyphs: readonly ShapedGlyph[]) => void
}

/** An object of the file: a dictionary with, perhaps, a stream. Names are plain strings in it, texts `String` objects. */
export type PdfObject = {
  readonly id: number
  data: Record<string, unknown>
  readonly end: (stream?: Uint8Array) => void
  write: (chunk: string | Uint8Array) => void
  finalize: () => void
}
export type PdfPage = {
  readonly fonts: Record<string, unknown>
  readonly height: number
  readonly dictionary: PdfObject
  readonly annotations: readonly PdfObject[]
}

export interface PdfKitDocument extends Readable {
  readonly page: PdfPage
  readonly provideFont: (family: string, bold: boolean, italics: boolean) => EmbeddedFont
  readonly addContent: (operators: string) => PdfKitDocument
  readonly save: () => PdfKitDocument
  readonly restore: () => PdfKitDocument
  readonly translate: (x: number, y: number) => PdfKitDocument
  readonly opacity: (alpha: number) => PdfKitDocument
  readonly fillOpacity: (alpha: number) => PdfKitDocument
  readonly strokeOpacity: (alpha: number) => PdfKitDocument
  readonly end: () => void
  readonly ref: (data: Record<string, unknown>) => PdfObject
  readonly goTo: (x: number, y: number, width: number, height: number, name: string) => void
  readonly link: (x: number, y: number, width: number, height: number, url: string) => void
  readonly addNamedEmbeddedFile: (name: string, specification: PdfObject) => void
  annotate: (x: number, y: number, width: number, height: number, options: Record<string, unknown>) => unknown
  addPage: (options: object) => unknown
  endMetadata: () => void
  readonly info: Readonly<Record<string, string | Date>>
  readonly _root: PdfObject
  readonly fonts: Record<string, TFontDictionary[string]>
  readonly getFontFile: (family: string, bold: boolean, italics: boolean) => FontFile | null
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

export type LaidInline = {
  text: string
  readonly width: number
  readonly x: number
  readonly font: EmbeddedFont
  readonly fontSize: number
  readonly color: string
  readonly opacity: number
  readonly link?: string
  readonly linkToDestination?: string
  readonly linkToPage?: number
  readonly decoration?: unknown
  readonly background?: unknown
  readonly sup?: boolean
  readonly sub?: boolean
  readonly characterSpacing?: number
  readonly fontFeatures?: readonly string[] | null
  readonly _pageNodeRef?: object
}
export type LaidLine = {
  readonly inlines: readonly LaidInline[]
  readonly newLineForced?: boolean
  readonly id?: string
  readonly _outline?: object
  readonly _pageNodeRef?: object
  readonly getWidth: () => number
  readonly getHeight: () => number
  readonly getAscenderHeight: () => number
}
/** A line that words are put into. */
export type GrowingLine = LaidLine & {
  lastLineInParagraph: boolean
  readonly hasEnoughSpaceForInline: (word: Word, next: readonly Word[]) => boolean
  readonly getAvailableWidth: () => number
  readonly addInline: (word: Word) => void
}
type LineClass = new (width: number) => GrowingLine
/** A word that is measured, and not yet in a line. */
export type Word = {
  readonly text: string
  readonly width: number
  readonly noWrap?: unknown
  readonly noNewLine?: unknown
}
type Layout = { readonly writer: { readonly context: () => { readonly availableWidth: number } } }

export type Drawing = { readonly pdfDocument: PdfKitDocument }

type RendererClass = {
  readonly prototype: {
    renderPages: (this: Drawing, pages: readonly unknown[]) => void
    renderLine: (this: Drawing, line: LaidLine, x: number, y: number) => void
    renderVector: (this: Drawing, vector: object) => void
    renderImage: (this: Drawing, node: object) => void
    renderSVG: (this: Drawing, node: unknown) => void
    renderWatermark: (this: Drawing, page: object) => void
    beginClip: (this: Drawing, rectangle: object) => void
    endClip: (this: Drawing) => void
  }
}

/** A word on its way from what was written to what is laid out. */
export type StyledText = { readonly text?: string; [property: string]: unknown }
export type StyleStack = {
  readonly styleDictionary: object
  readonly styleOverrides: readonly (string | Readonly<Record<string, unknown>>)[]
  readonly defaultStyle: Readonly<Record<string, unknown>>
  readonly getProperty: (name: string) => unknown
}

type StyleContextStackClass = {
  readonly prototype: { getProperty: (this: Omit<StyleStack, 'getProperty'>, name: string) => unknown }
}

/** The same with its style, font and widths in points. */
export type StyledWord = StyledText & { width: number; leadingCut: number; trailingCut: number }
/** Words with the width of the widest of them, and of all on one line. */
export type Paragraph = { readonly items: readonly StyledText[]; readonly minWidth: number; readonly maxWidth: number }

type TextBreakerClass = new () => {
  readonly getBreaks: (texts: readonly (string | StyledText)[], stack: StyleStack | null) => readonly StyledText[]
}

type TextInlinesClass = {
  readonly prototype: {
    buildInlines: (this: Drawing, text: unknown, stack: StyleStack | null) => Paragraph
    measure: (this: Drawing, words: readonly StyledText[], stack: StyleStack | null) => readonly StyledText[]
  }
}

/** In points: left, top, right, bottom. */
export type Margin = readonly [number, number, number, number]

type NodeFunctions = {
  getNodeMargin: (
    node: { readonly style?: unknown; readonly margin?: Margin },
    stack: { readonly styleDictionary: object },
  ) => Margin | null
}

type DocMeasureClass = {
  readonly prototype: { measureDocument: (this: Drawing, tree: object) => object }
}

type LayoutBuilderClass = {
  readonly prototype: { buildNextLine: (this: Layout, node: { readonly _inlines?: Word[] }) => LaidLine | null }
}

export type PageFragment = { readonly items: readonly { readonly type: string; readonly item: object }[] }

type PageElementWriterClass = {
  readonly prototype: {
    addFragment: (
      this: { readonly repeatables: readonly PageFragment[] },
      fragment: PageFragment,
      ...rest: readonly unknown[]
    ) => unknown
  }
}

export type TableNode = {
  readonly table: {
    readonly body: readonly unknown[]
    readonly headerRows?: number
    readonly keepWithHeaderRows?: number
    readonly keptRows?: readonly (readonly [number, number])[]
  }
}
type TableWriter = { readonly beginUnbreakableBlock: () => void; readonly commitUnbreakableBlock: () => void }
type Table = { readonly tableNode: TableNode }

type TableProcessorClass = {
  readonly prototype: {
    beginRow: (this: Table, row: number, writer: TableWriter) => void
    endRow: (this: Table, row: number, writer: TableWriter, breaks: readonly unknown[]) => void
  }
}

/** Node sees these CommonJS modules as `{default: {default: class}}`, bundlers and vitest as `{default: class}`. */
function classOf(module: unknown): unknown {
  return typeof module === 'function' ? module : (module as { readonly default: unknown }).default
}
