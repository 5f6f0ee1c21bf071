import { useReducedMotion } from '@mantine/hooks'
import { CategoryScale, Chart, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from 'chart.js'
import { Line } from 'react-chartjs-2'
import type { ChartSpec } from '../../shared/charts/chart-spec.ts'
import { endLabels } from '../../shared/charts/end-labels.ts'

Chart.register(LineController, LineElement, PointElement, LinearScale, CategoryScale, Filler, Tooltip)

// Not registered for all: a chart without labels has no options for it.
const named = [endLabels]
const unnamed: [] = []

type LineChartProps = {
  readonly spec: ChartSpec
  /** What it shows, for those who do not see it. */
  readonly label: string
  readonly height: number
}

/** A chart of shared/charts on the screen. Whoever shows it offers the same numbers as a table. */
export function LineChart({ spec, label, height }: LineChartProps) {
  const still = useReducedMotion()
  const { data, options } = spec
  return (
    <div style={{ height, position: 'relative', minWidth: 0 }}>
      <Line
        role="img"
        aria-label={label}
        data={data}
        plugins={options?.plugins?.endLabels ? named : unnamed}
        options={{
          ...options,
          maintainAspectRatio: false,
          ...(still ? { animation: false } : { animation: { duration: 250 } }),
        }}
      />
    </div>
  )
}
