import { Text, Title } from '@mantine/core'
import { useMemo } from 'react'
import { periodLine } from '../../../../shared/charts/period-line.ts'
import type { MetricLine, MetricsAnswer, MetricsQuestion } from '../../../../shared/contract/metrics.ts'
import { LineChart } from '../../../parts/line-chart.tsx'
import { useChartColors } from '../../../parts/use-chart-colors.ts'
import { useWords } from '../../../words/use-words.ts'
import { MetricFigure } from './metric-figure.tsx'
import { byPart } from './metric-parts.ts'
import { changeText, metricMeaning, metricText, metricTitle, periodText } from './metric-text.ts'

type MetricTilesProps = { readonly question: MetricsQuestion; readonly answer: MetricsAnswer }

/** Each metric as of the last whole period, what changed since the one before, and how it went. */
export function MetricTiles({ question, answer }: MetricTilesProps) {
  const { say } = useWords()
  return byPart(answer.shown.lines).map(([part, lines]) => (
    <section key={part} className="metric-part" aria-label={say(`metrics.group.${part}`)}>
      <Title order={2} fz="md" mb="xs">
        {say(`metrics.group.${part}`)}
      </Title>
      <div className="metric-tiles">
        {lines.map((line) => (
          <Tile key={line.metric.name} {...{ question, answer, line }} />
        ))}
      </div>
    </section>
  ))
}

function Tile({ question, answer: { periods }, line }: MetricTilesProps & { readonly line: MetricLine }) {
  const words = useWords()
  const colors = useChartColors()
  const { metric, figures } = line
  const at = Math.max(
    0,
    periods.findLastIndex(({ complete }) => complete),
  )
  // A period that is not over would look like a fall.
  const spec = useMemo(() => {
    const whole = periods.slice(0, at + 1)
    return periodLine(
      whole.map(({ name }) => name),
      whole.map((_, nth) => figures[nth]?.value ?? null),
      colors,
    )
  }, [periods, figures, colors, at])
  const [period, figure, first] = [periods[at], figures[at], periods[0]]
  if (!period || !figure || !first) return null
  const title = metricTitle(metric, words)
  const span = { metric: title, from: periodText(first, words), to: periodText(period, words) }
  const known = figures.some(({ value }) => value !== null)
  return (
    <div className="surface metric-tile">
      <Text fz="sm" fw={600}>
        {words.say('metrics.latest', { title, period: periodText(period, words) })}
      </Text>
      <Text className="note">{metricMeaning(metric, words)}</Text>
      <MetricFigure {...{ question, metric, period, figure }} className="review-figure" />
      <Text className="note">{changeOf(line, at, periods[at - 1], words)}</Text>
      {known ? (
        <div className="metric-line">
          <LineChart spec={spec} height={44} label={words.say('metrics.chart', span)} />
        </div>
      ) : null}
    </div>
  )
}

function changeOf(
  { metric, figures }: MetricLine,
  at: number,
  before: MetricsAnswer['periods'][number] | undefined,
  words: ReturnType<typeof useWords>,
): string {
  const [now, earlier] = [figures[at], figures[at - 1]]
  const change = now && changeText(metric, earlier, now, words)
  if (!change || !before) return words.say('metrics.no-before')
  const period = periodText(before, words)
  // What rounds to the same is the same to whoever reads it.
  const same = earlier && metricText(metric, now, words) === metricText(metric, earlier, words)
  return same ? words.say('metrics.as-before', { period }) : words.say('metrics.change', { change, period })
}
