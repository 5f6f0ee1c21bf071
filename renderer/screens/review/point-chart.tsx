import { useReducedMotion } from '@mantine/hooks'
import {
  Chart,
  type ChartType,
  LinearScale,
  LineElement,
  LogarithmicScale,
  type Plugin,
  PointElement,
  ScatterController,
} from 'chart.js'
import type { RefObject } from 'react'
import { Chart as Drawn } from 'react-chartjs-2'
import type { PointChartSpec } from '../../../shared/charts/chart-spec.ts'
import { pointLabels } from '../../../shared/charts/point-labels.ts'
import { quadrantAreas } from '../../../shared/charts/quadrant-areas.ts'

Chart.register(ScatterController, PointElement, LineElement, LinearScale, LogarithmicScale)

type PointChartProps = {
  readonly spec: PointChartSpec
  readonly label: string
  readonly height: number
  readonly chart?: RefObject<Chart<'scatter'> | null>
  /** Hears where the axes stand, whenever they were laid out anew. */
  readonly laidOut?: (chart: Chart) => void
}

/** A chart of points from shared/charts, in letters for the screen. Whoever shows it offers the same numbers as a table. */
export function PointChart({ spec, label, height, chart, laidOut }: PointChartProps) {
  const still = useReducedMotion()
  const tell: Plugin<ChartType> = { id: 'laidOut', afterLayout: (drawn) => laidOut?.(drawn) }
  return (
    <div style={{ height, position: 'relative', minWidth: 0 }}>
      <Drawn
        type="scatter"
        ref={chart as never}
        role="img"
        aria-label={label}
        data={spec.data}
        plugins={[quadrantAreas, pointLabels, tell] as never}
        options={
          { ...onScreen(spec), maintainAspectRatio: false, animation: still ? false : { duration: 150 } } as never
        }
      />
    </div>
  )
}

const [small, usual] = [11, 12]

/** Print is looked at from nearer: on the screen its letters are larger. */
function onScreen({ options }: PointChartSpec) {
  const { x, y } = (options?.scales ?? {}) as Readonly<Record<string, Readonly<Record<string, object>>>>
  const { quadrantAreas: areas, pointLabels: labels, ...plugins } = options?.plugins ?? {}
  const axis = (scale: typeof x) => ({
    ...scale,
    ticks: { ...scale?.['ticks'], font: { size: small } },
    title: { ...scale?.['title'], font: { size: usual } },
  })
  return {
    ...options,
    scales: { x: axis(x), y: axis(y) },
    plugins: {
      ...plugins,
      // Left to the defaults they would be drawn all the same.
      quadrantAreas: areas ? { ...areas, size: usual } : false,
      pointLabels: labels ? { ...labels, size: small } : false,
    },
  }
}
