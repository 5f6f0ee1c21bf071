import {
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  ScatterController,
} from 'chart.js'
import type { ChartSpec, PointChartSpec } from '../../../shared/charts/chart-spec.ts'
import { endLabels } from '../../../shared/charts/end-labels.ts'
import { pointLabels } from '../../../shared/charts/point-labels.ts'
import { quadrantAreas } from '../../../shared/charts/quadrant-areas.ts'
import { drawSparkline } from './draw-sparkline.ts'
import { PdfContext } from './pdf-context.ts'
import type { PdfSurface } from './pdf-surface.ts'

Chart.register(CategoryScale, Filler, LinearScale, LineController, LineElement, PointElement)
Chart.register(LogarithmicScale, ScatterController)

const ours = [endLabels, quadrantAreas, pointLabels]

/** Draws a chart as vectors and real text on a page, in a box of points from the origin. */
export function drawChart(surface: PdfSurface, spec: ChartSpec | PointChartSpec, width: number, height: number): void {
  if (!drawSparkline(surface, spec, width, height)) drawByChartJs(surface, spec, width, height)
}

export function drawByChartJs(
  surface: PdfSurface,
  spec: ChartSpec | PointChartSpec,
  width: number,
  height: number,
): void {
  const context = new PdfContext(surface, width, height)
  const asked = Object.keys(spec.options?.plugins ?? {})
  const chart = new Chart(context as never, {
    ...(spec as ChartSpec),
    options: { ...spec.options, animation: false, responsive: false, devicePixelRatio: 1, events: [] } as never,
    plugins: ours.filter(({ id }) => asked.includes(id)) as never,
  })
  chart.destroy()
  context.leavePage()
}
