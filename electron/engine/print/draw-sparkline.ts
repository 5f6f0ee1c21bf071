import type { ChartSpec, PointChartSpec } from '../../../shared/charts/chart-spec.ts'
import { sparklineOptions } from '../../../shared/charts/sparkline.ts'
import { PdfContext } from './pdf-context.ts'
import type { PdfSurface } from './pdf-surface.ts'

/** What Chart.js leaves around the lines: the padding, and one more for the point at their end. */
const edge = 4

/**
 * Draws a sparkline as Chart.js does, but for its clips, which cut nothing off: a statement has one for each of its
 * indicators, and laying out a whole chart takes ten times as long as its few lines. False: it is another chart, or one
 * of a single month, or of which Chart.js leaves out points because they are too close; nothing is drawn.
 */
export function drawSparkline(
  surface: PdfSurface,
  spec: ChartSpec | PointChartSpec,
  width: number,
  height: number,
): boolean {
  if (spec.type !== 'line' || spec.options !== sparklineOptions) return false
  const { labels = [], datasets } = spec.data as ChartSpec['data']
  const values = datasets.flatMap(({ data }) => data.filter((value) => value !== null))
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const [across, up] = [width - 2 * edge, height - 2 * edge]
  const last = labels.length - 1
  if (values.length === 0 || last < 1 || last > across) return false
  const x = (at: number) => edge + (at / last) * across
  const y = (value: number) => height - edge - (most === least ? 0.5 : (value - least) / (most - least)) * up
  const context = new PdfContext(surface, width, height)
  for (const { data, borderColor, borderWidth, borderDash = [], pointRadius } of datasets.toReversed()) {
    const points = data.flatMap((value, at) => (value === null ? [] : [{ at, x: x(at), y: y(value) }]))
    context.strokeStyle = String(borderColor)
    context.lineWidth = Number(borderWidth)
    context.setLineDash(borderDash as number[])
    context.beginPath()
    for (const [nth, point] of points.entries()) {
      if (nth === 0) context.moveTo(point.x, point.y)
      else context.lineTo(point.x, point.y)
    }
    context.stroke()
    context.fillStyle = String(borderColor)
    for (const point of points) {
      const radius = Array.isArray(pointRadius) ? (pointRadius[point.at] ?? 0) : 0
      if (radius === 0) continue
      context.beginPath()
      context.arc(point.x, point.y, radius, 0, 2 * Math.PI)
      context.closePath()
      context.fill()
    }
  }
  return true
}
