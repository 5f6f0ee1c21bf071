import { CategoryScale, Chart, Filler, LinearScale, LineController, LineElement, PointElement } from 'chart.js'
import type { ChartSpec } from '../../../shared/charts/chart-spec.ts'
import { endLabels } from '../../../shared/charts/end-labels.ts'
import { PdfContext } from './pdf-context.ts'
import type { PdfSurface } from './pdf-surface.ts'

Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement)

/** Draws a chart as vectors and real text on a page, in a box of points from the origin. */
export function drawChart(surface: PdfSurface, spec: ChartSpec, width: number, height: number): void {
  const context = new PdfContext(surface, width, height)
  const chart = new Chart(context as never, {
    ...spec,
    options: { ...spec.options, animation: false, responsive: false, devicePixelRatio: 1, events: [] },
    plugins: spec.options?.plugins?.endLabels ? [endLabels as never] : [],
  })
  chart.destroy()
}
