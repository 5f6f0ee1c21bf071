import { assert } from '../../../shared/assert.ts'
import { type PdfKitDocument, Renderer } from './pdfmake-parts.ts'

type Drawn = {
  readonly svg: unknown
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly link?: string
  readonly linkToPage?: number
  readonly linkToDestination?: string
}
type Opacity = readonly [fill: number | null, stroke: number | null]
type Document = Omit<PdfKitDocument, 'addContent'> & {
  addContent: (operators: string) => PdfKitDocument
  _doOpacity: (...opacity: Opacity) => void
  _fillColor: unknown
}
/** What a picture comes to: operators, and opacities, which every document has under names of its own. */
type Recorded = { readonly steps: readonly (string | Opacity)[]; readonly fillColor: unknown }

/** More than there are brands in a run; a picture of another place or size is another one. */
const most = 50
const recorded = new Map<string, Recorded>()
/** What makes objects of its own in a document (text, pictures, gradients, masks), or a link. */
const more = /<(?:text|image|linearGradient|radialGradient|pattern|mask|clipPath|filter|a)\b|opacity/i

/**
 * Lets pdfmake draw a logo of plain shapes once: each statement of a run has it in the same place, and the SVG is read
 * and worked out for two in a hundred of its time. What it writes is the same.
 */
export function drawSvgOnce(): void {
  const { prototype } = Renderer
  const { renderSVG } = prototype
  assert(typeof renderSVG === 'function', 'pdfmake draws an SVG by a method of its renderer, as in 0.3.11')
  prototype.renderSVG = function renderSvgOnce(node) {
    const { svg, x, y, _width, _height, link, linkToPage, linkToDestination } = node as Drawn
    if (typeof svg !== 'string' || more.test(svg) || link || linkToPage || linkToDestination) {
      renderSVG.call(this, node)
      return
    }
    const document = this.pdfDocument as unknown as Document
    const key = `${x} ${y} ${_width} ${_height} ${svg}`
    const known = recorded.get(key)
    if (known) replay(document, known)
    else {
      if (recorded.size >= most) recorded.clear()
      recorded.set(
        key,
        record(document, () => renderSVG.call(this, node)),
      )
    }
  }
}

function record(document: Document, draw: () => void): Recorded {
  const { addContent, _doOpacity } = document
  const steps: (string | Opacity)[] = []
  let within = false
  const recordContent: typeof addContent = (operators) => {
    if (!within) steps.push(operators)
    return addContent.call(document, operators)
  }
  const recordOpacity: typeof _doOpacity = (...opacity) => {
    steps.push(opacity)
    within = true
    _doOpacity.apply(document, [...opacity])
    within = false
  }
  Object.assign(document, { addContent: recordContent, _doOpacity: recordOpacity })
  try {
    draw()
  } finally {
    Object.assign(document, { addContent, _doOpacity })
  }
  return { steps, fillColor: document._fillColor }
}

function replay(document: Document, { steps, fillColor }: Recorded): void {
  for (const step of steps) {
    if (typeof step === 'string') document.addContent(step)
    else document._doOpacity(...step)
  }
  document._fillColor = fillColor
}
