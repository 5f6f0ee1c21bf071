import type { PdfKitDocument } from './pdfmake-parts.ts'
import type { Element } from './structure/element.ts'

/** One thing on a laid-out page, in points from its upper left corner; `owner` null: no content but an artifact. */
export type Laid = {
  readonly kind: 'text' | 'picture' | 'drawing'
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly text: string
  readonly owner: Element | null
}
export type LaidPage = { readonly width: number; readonly height: number; readonly items: readonly Laid[] }

type Line = {
  readonly x: number
  readonly y: number
  readonly inlines: readonly { readonly text: string }[]
  readonly getWidth: () => number
  readonly getHeight: () => number
  readonly mark?: Element
}
type Picture = {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly mark?: Element
}
type Vector = { readonly [K in 'x' | 'y' | 'w' | 'h' | 'x1' | 'x2' | 'y1' | 'y2' | 'r1']?: number }
type Item =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'image' | 'svg'; readonly item: Picture }
  | { readonly type: 'vector'; readonly item: Vector }
  | {
      readonly type: 'beginClip' | 'endClip' | 'beginVerticalAlignment' | 'endVerticalAlignment'
      readonly item: object
    }
type Page = { readonly pageSize: { readonly width: number; readonly height: number }; readonly items: readonly Item[] }

/** Where everything of a document came to stand, for whoever checks the layout. */
export function laidPages(document: PdfKitDocument): readonly LaidPage[] {
  return (document._pdfMakePages as readonly Page[]).map(({ pageSize, items }) => ({
    width: pageSize.width,
    height: pageSize.height,
    items: items.flatMap(laid),
  }))
}

function laid(one: Item): readonly Laid[] {
  if (one.type === 'line') {
    const { item } = one
    const text = item.inlines.map((inline) => inline.text).join('')
    const box = { left: item.x, top: item.y, right: item.x + item.getWidth(), bottom: item.y + item.getHeight() }
    return [{ kind: 'text', ...box, text, owner: item.mark ?? null }]
  }
  if (one.type === 'image' || one.type === 'svg') {
    const { x, y, _width, _height, mark } = one.item
    return [{ kind: 'picture', left: x, top: y, right: x + _width, bottom: y + _height, text: '', owner: mark ?? null }]
  }
  return one.type === 'vector' ? [drawing(one.item)] : []
}

function drawing({
  x = 0,
  y = 0,
  w = 0,
  h = 0,
  r1 = 0,
  x1 = x - r1,
  x2 = x + w + r1,
  y1 = y - r1,
  y2 = y + h + r1,
}: Vector): Laid {
  const [left, right] = [Math.min(x1, x2), Math.max(x1, x2)]
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)]
  return { kind: 'drawing', left, top, right, bottom, text: '', owner: null }
}
