import type { Chart, ChartType, Plugin } from 'chart.js'

/** The four fields that two thresholds cut a chart into: their tints and names, and a cross of lines between them. */
export type QuadrantAreas = {
  /** Where the cross is, in the axes' own numbers. */
  readonly x: number
  readonly y: number
  readonly line: string
  /** From the upper right corner to the left, then the lower two: right, left. */
  readonly fields: readonly [QuadrantField, QuadrantField, QuadrantField, QuadrantField]
  readonly size: number
  readonly family: string
}
export type QuadrantField = { readonly title: string; readonly ground: string; readonly color: string }

declare module 'chart.js' {
  interface PluginOptionsByType<TType extends ChartType> {
    quadrantAreas?: QuadrantAreas
  }
}

/** Drawn below the points, for print and screen alike. */
export const quadrantAreas: Plugin<ChartType, QuadrantAreas> = {
  id: 'quadrantAreas',
  beforeDatasetsDraw: (chart, _args, options) => {
    const { ctx, chartArea } = chart
    const { left, right, top, bottom } = chartArea
    const [x, y] = crossOf(chart, options)
    ctx.save()
    for (const [n, ground] of [
      [x, top, right, y],
      [left, top, x, y],
      [x, y, right, bottom],
      [left, y, x, bottom],
    ].entries()) {
      const [fromX = 0, fromY = 0, toX = 0, toY = 0] = ground
      ctx.fillStyle = options.fields[n]?.ground ?? '#0000'
      ctx.fillRect(fromX, fromY, toX - fromX, toY - fromY)
    }
    ctx.font = fontOf(options)
    ctx.textAlign = 'left'
    ctx.textBaseline = 'middle'
    for (const [n, box] of titleBoxes(chart, options).entries()) {
      ctx.fillStyle = options.fields[n]?.color ?? '#0000'
      ctx.fillText(options.fields[n]?.title ?? '', box.left + margin, (box.top + box.bottom) / 2)
    }
    ctx.strokeStyle = options.line
    ctx.lineWidth = 0.75
    ctx.setLineDash([3, 3])
    for (const [fromX, fromY, toX, toY] of [
      [x, top, x, bottom],
      [left, y, right, y],
    ] as const) {
      ctx.beginPath()
      ctx.moveTo(fromX, fromY)
      ctx.lineTo(toX, toY)
      ctx.stroke()
    }
    ctx.setLineDash([])
    ctx.restore()
  },
}

export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const margin = 6

/** Where the fields' names are written: away from the corners that a line between equal amounts runs into. */
export function titleBoxes(chart: Chart, options: QuadrantAreas): readonly Box[] {
  const { ctx, chartArea } = chart
  const [x] = crossOf(chart, options)
  ctx.font = fontOf(options)
  const height = options.size + 2 * margin
  return options.fields.map(({ title }, n) => {
    const width = ctx.measureText(title).width + 2 * margin
    const left = [x, chartArea.left, chartArea.right - width, x - width][n] ?? x
    const top = n < 2 ? chartArea.top : chartArea.bottom - height
    return { left, top, right: left + width, bottom: top + height }
  })
}

function fontOf({ size, family }: QuadrantAreas): string {
  return `600 ${size}px ${family}`
}

/** The cross in pixels, at the edge where a threshold lies outside. */
function crossOf({ scales, chartArea }: Chart, { x, y }: QuadrantAreas): readonly [number, number] {
  const { left, right, top, bottom } = chartArea
  return [
    within(scales['x']?.getPixelForValue(x) ?? left, left, right),
    within(scales['y']?.getPixelForValue(y) ?? bottom, top, bottom),
  ]
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
