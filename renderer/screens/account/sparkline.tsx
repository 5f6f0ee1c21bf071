import { useMemo } from 'react'
import { sparkline } from '../../../shared/charts/sparkline.ts'
import type { IndicatorView } from '../../../shared/statement/model.ts'
import { LineChart } from '../../parts/line-chart.tsx'
import { useChartColors } from '../../parts/use-chart-colors.ts'
import { useWords } from '../../words/use-words.ts'

/** An indicator's months as a small line; its table is in the panel that it opens. */
export function Sparkline({ view, height = 34 }: { readonly view: IndicatorView; readonly height?: number }) {
  const { say, print } = useWords()
  const colors = useChartColors()
  const spec = useMemo(() => sparkline(view, colors), [view, colors])
  const direction = view.direction === null ? '' : `: ${print.say(`statement.direction.${view.direction}`)}`
  if (view.trend.length === 0) return null
  return (
    <LineChart
      spec={spec}
      height={height}
      label={`${say('account.indicator.trend-of', { name: view.name })}${direction}`}
    />
  )
}
