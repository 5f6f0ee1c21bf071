import type { ContentSvg } from 'pdfmake/interfaces.js'
import type { ChartSpec, PointChartSpec } from '../../shared/charts/chart-spec.ts'

/** An empty image of a size to whoever lays out the page; whoever prints it draws the chart there. */
export type ChartNode = ContentSvg & { readonly chart: ChartSpec | PointChartSpec; readonly alt: string }

/** A place for a chart, in points; `alt` says what it shows, for who cannot see it. */
export function chart(spec: ChartSpec | PointChartSpec, width: number, height: number, alt: string): ChartNode {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`
  return { svg, width, height, chart: spec, alt }
}
