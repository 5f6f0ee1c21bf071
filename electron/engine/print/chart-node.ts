import { assert } from '../../../shared/assert.ts'
import type { ChartNode } from '../../../templates/parts/chart.ts'
import { drawChart } from './draw-chart.ts'
import { surfaceOf } from './pdf-surface.ts'
import { Renderer } from './pdfmake-parts.ts'

/** `family`: what its text is set in. */
type Laid = ChartNode & {
  readonly family?: string
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
}

/**
 * Lets pdfmake draw chart nodes: to its layout they are empty SVG images of a size, and when it comes to draw one we
 * draw the chart into the page instead.
 */
export function teachCharts(): void {
  const { prototype } = Renderer
  const { renderSVG: drawSvg } = prototype
  assert(typeof drawSvg === 'function', 'pdfmake draws an SVG by a method of its renderer, as in 0.3.11')
  prototype.renderSVG = function renderSVG(node) {
    if (!isChart(node)) return drawSvg.call(this, node)
    const { pdfDocument } = this
    pdfDocument.save()
    pdfDocument.translate(node.x, node.y)
    drawChart(surfaceOf(pdfDocument, node.family), node.chart, node._width, node._height)
    pdfDocument.restore()
  }
}

function isChart(node: unknown): node is Laid {
  return typeof node === 'object' && node !== null && 'chart' in node
}
