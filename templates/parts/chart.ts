import type { ChartConfiguration } from 'chart.js'
import type { ContentSvg } from 'pdfmake/interfaces.js'

/** An empty image of a size to whoever lays out the page; whoever prints it draws the chart there. */
export type ChartNode = ContentSvg & { readonly chart: ChartConfiguration }

/** A place for a chart, in points. */
export function chart(config: unknown, width: number, height: number): ChartNode {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"></svg>`
  return { svg, width, height, chart: config as ChartConfiguration }
}
