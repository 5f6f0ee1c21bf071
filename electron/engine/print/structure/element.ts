import type { PdfObject } from '../pdfmake-parts.ts'

/** What an element of a document is (ISO 32000-1, 14.8.4). */
export type Role =
  | ('Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Caption' | 'Figure' | 'Link')
  | ('L' | 'LI' | 'Lbl' | 'LBody')
  | ('TOC' | 'TOCI' | 'Reference')
  | ('Table' | 'TR' | 'TH' | 'TD')

export type Attributes = {
  /** What a picture shows, for who cannot see it. */
  readonly alt?: string
  readonly lang?: string
  readonly scope?: 'Column' | 'Row'
  readonly colSpan?: number
  readonly rowSpan?: number
  /** The cells that say what a cell is about. */
  readonly headers?: readonly Element[]
  readonly list?: 'None' | 'Disc' | 'Decimal'
}

/** A piece of marked content on a page, or an annotation. */
export type Piece =
  | { readonly kind: 'content'; readonly page: PdfObject; readonly mcid: number }
  | { readonly kind: 'object'; readonly page: PdfObject; readonly object: PdfObject }

/** One element of the tree that says what the marks on the pages mean, in reading order. */
export type Element = {
  readonly role: Role
  readonly parent: Element | null
  readonly attributes: Attributes
  readonly kids: (Element | Piece)[]
  /** Where a figure stands on its page. */
  box: readonly [number, number, number, number] | null
  /** Of its object in the file; 0: it has none, as it holds nothing, or not yet. */
  id: number
  /** Of a cell that others refer to. */
  name: string
}

export function element(role: Role, parent: Element | null, attributes: Attributes = {}): Element {
  const made: Element = { role, parent, attributes, kids: [], box: null, id: 0, name: '' }
  parent?.kids.push(made)
  return made
}

export function isElement(kid: Element | Piece): kid is Element {
  return 'role' in kid
}
