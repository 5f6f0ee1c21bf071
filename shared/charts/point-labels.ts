import type { Chart, ChartType, Plugin } from 'chart.js'
import { type Box, type QuadrantAreas, titleBoxes } from './quadrant-areas.ts'

/** Names for points, the most important first: one that would lie on another name or another point is left out. */
export type PointLabels = {
  readonly labels: readonly PointLabel[]
  /** At most so many are written. */
  readonly most: number
  readonly size: number
  readonly family: string
}
export type PointLabel = {
  readonly dataset: number
  readonly index: number
  readonly text: string
  readonly color: string
}

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    pointLabels?: PointLabels
  }
}

/** For print and screen alike. */
export const pointLabels: Plugin<ChartType, PointLabels> = {
  id: 'pointLabels',
  afterDatasetsDraw: (chart, _args, options) => {
    const { ctx, chartArea } = chart
    const taken = takenBoxes(chart)
    const placed: Box[] = []
    ctx.save()
    ctx.font = `500 ${options.size}px ${options.family}`
    ctx.textAlign = 'left'
    ctx.textBaseline = 'middle'
    for (const { dataset, index, text, color } of options.labels) {
      if (placed.length >= options.most) break
      const point = chart.getDatasetMeta(dataset).data[index]
      if (!point) continue
      const width = ctx.measureText(text).width
      const box = places(point.x, point.y, width, options.size).find(
        (place) => isInside(place, chartArea) && ![...taken, ...placed].some((other) => overlap(place, other)),
      )
      if (!box) continue
      placed.push(box)
      ctx.fillStyle = color
      ctx.fillText(text, box.left, (box.top + box.bottom) / 2)
    }
    ctx.restore()
  },
}

/** To the right, to the left, above, below. */
function places(x: number, y: number, width: number, size: number): readonly Box[] {
  const [gap, half] = [6, size * 0.65]
  const at = (left: number, middle: number) => ({
    left,
    top: middle - half,
    right: left + width,
    bottom: middle + half,
  })
  return [at(x + gap, y), at(x - gap - width, y), at(x - width / 2, y - gap - half), at(x - width / 2, y + gap + half)]
}

/** Points, what a line goes through, and the titles of fields: nothing is written over them. */
function takenBoxes(chart: Chart): readonly Box[] {
  const fields = chart.options.plugins?.quadrantAreas
  const points = chart.data.datasets.flatMap((dataset, n) => {
    const around = 'pointRadius' in dataset && dataset.pointRadius === 0 ? 1 : 4
    return chart
      .getDatasetMeta(n)
      .data.map(({ x, y }) => ({ left: x - around, top: y - around, right: x + around, bottom: y + around }))
  })
  return [...points, ...(fields ? titleBoxes(chart, fields as QuadrantAreas) : [])]
}

function isInside(box: Box, area: Box): boolean {
  return box.left >= area.left && box.right <= area.right && box.top >= area.top && box.bottom <= area.bottom
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
