import type { Chart, ChartType, Plugin } from 'chart.js'

/** A label beside the last point of a line, or half way between the last points of two. */
export type EndLabel = {
  readonly datasets: readonly [number] | readonly [number, number]
  readonly title: string
  readonly value: string
  readonly color: string
  /** The radius of a dot on the last point, in the same colour. */
  readonly dot?: number
}
export type EndLabelOptions = { readonly labels: readonly EndLabel[]; readonly size: number; readonly family: string }

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    endLabels?: EndLabelOptions
  }
}

/** Names the lines of a chart where they end, so that nobody has to look for a legend. For print and screen alike. */
export const endLabels: Plugin<ChartType, EndLabelOptions> = {
  id: 'endLabels',
  afterDatasetsDraw: (chart, _args, options) => {
    const { ctx, chartArea } = chart
    const height = options.size * 2.7
    const wanted = options.labels.map((label) => ({ label, y: heightOf(chart, label) }))
    const placed = spread(wanted, height, chartArea.top, chartArea.bottom)
    ctx.save()
    for (const label of options.labels) drawDot(chart, label)
    ctx.textAlign = 'left'
    ctx.textBaseline = 'middle'
    for (const { label, y } of placed) {
      ctx.fillStyle = label.color
      ctx.font = `600 ${options.size}px ${options.family}`
      ctx.fillText(label.value, chartArea.right + 10, y - options.size * 0.62)
      ctx.font = `400 ${options.size}px ${options.family}`
      ctx.fillText(label.title, chartArea.right + 10, y + options.size * 0.62)
    }
    ctx.restore()
  },
}

function drawDot(chart: Chart, { datasets: [dataset], color, dot }: EndLabel): void {
  const { ctx } = chart
  const end = chart.getDatasetMeta(dataset).data.at(-1)
  if (!end || Number.isNaN(end.y) || dot === undefined || !chart.isDatasetVisible(dataset)) return
  ctx.fillStyle = color
  ctx.beginPath()
  ctx.arc(end.x, end.y, dot, 0, 2 * Math.PI)
  ctx.fill()
}

function heightOf(chart: Chart, label: EndLabel): number {
  const ends = label.datasets.map((index) => chart.getDatasetMeta(index).data.at(-1)?.y ?? chart.chartArea.bottom)
  return ends.reduce((sum, y) => sum + y, 0) / ends.length
}

type Placed = { readonly label: EndLabel; readonly y: number }

/** From the top each label moves down until it is clear of the one above; then from the bottom up, to stay inside. */
function spread(labels: readonly Placed[], height: number, top: number, bottom: number): readonly Placed[] {
  const placed = labels.toSorted((a, b) => a.y - b.y)
  for (const [at, label] of placed.entries()) {
    const free = (placed[at - 1]?.y ?? top - height / 2) + height
    placed[at] = { ...label, y: Math.max(label.y, free) }
  }
  for (const [back, label] of placed.toReversed().entries()) {
    const at = placed.length - 1 - back
    const free = (placed[at + 1]?.y ?? bottom + height / 2) - height
    placed[at] = { ...label, y: Math.min(label.y, free) }
  }
  return placed
}
