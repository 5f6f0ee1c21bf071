import { SegmentedControl, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { concentrationCurve } from '../../../shared/charts/concentration-curve.ts'
import type { ReviewSummary } from '../../../shared/contract/review.ts'
import { Card } from '../../parts/card.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useChartColors } from '../../parts/use-chart-colors.ts'
import { useWords } from '../../words/use-words.ts'
import { PointChart } from './point-chart.tsx'

/** How few bring most of the profit, and how little revenue takes most of the effort. */
export function Curves({ summary }: { readonly summary: ReviewSummary }) {
  const { say, percent, number } = useWords()
  const [shown, show] = useState<'profit' | 'effort' | 'table'>('profit')
  const { profitCurve, effortCurve, gini } = summary
  const { topFifth } = profitCurve
  const kinds = (['profit', 'effort', 'table'] as const).map((value) => ({
    value,
    label: say(`review.curve.${value}`),
  }))
  return (
    <Card
      title={say('review.curves')}
      lead={
        topFifth === null
          ? say('review.curves.none')
          : say('review.curves-lead', { share: percent(topFifth, 0), gini: gini === null ? '–' : number(gini, 2, 2) })
      }
      actions={
        <SegmentedControl size="xs" data={kinds} value={shown} onChange={(next) => show(next as typeof shown)} />
      }
    >
      {shown === 'table' ? <Points summary={summary} /> : null}
      {shown === 'profit' ? <Drawn curve={profitCurve} along="review.curve.accounts" /> : null}
      {shown === 'effort' ? <Drawn curve={effortCurve} along="review.curve.revenue" /> : null}
    </Card>
  )
}

type DrawnProps = {
  readonly curve: ReviewSummary['effortCurve']
  readonly along: 'review.curve.accounts' | 'review.curve.revenue'
}

function Drawn({ curve, along }: DrawnProps) {
  const { say, percent, print } = useWords()
  const colors = useChartColors()
  const { along80, points } = curve
  const text = along80 === null ? '' : say('review.curve.marked', { share: percent(along80, 0) })
  const marked = along80 === null ? null : { along: along80, up: 0.8, text }
  const mutable = { points: points.map((point) => ({ ...point })) }
  const spec = concentrationCurve(mutable, say(along), marked, print, colors.primary, colors)
  if (!spec) return <Text>{say('review.curve.nothing')}</Text>
  return <PointChart spec={spec} label={`${say(along)}: ${text}`} height={280} />
}

const tenths = Array.from({ length: 10 }, (_, at) => (at + 1) / 10)

function Points({ summary: { profitCurve, effortCurve } }: { readonly summary: ReviewSummary }) {
  const { say, percent } = useWords()
  return (
    <Table aria-label={say('review.curves')}>
      <TableHead
        columns={[
          { title: say('review.curve.part') },
          { title: say('review.curve.profit'), number: true },
          { title: say('review.curve.effort'), number: true },
        ]}
      />
      <Table.Tbody>
        {tenths.map((tenth) => (
          <Table.Tr key={tenth}>
            <Table.Th scope="row">{percent(tenth, 0)}</Table.Th>
            <Table.Td data-number>{textAt(profitCurve.points, tenth, percent)}</Table.Td>
            <Table.Td data-number>{textAt(effortCurve.points, tenth, percent)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

/** What the first part of the curve brings, between its points along a straight line. */
function textAt(
  points: DrawnProps['curve']['points'],
  part: number,
  percent: (share: number, digits?: number) => string,
): string {
  const last = points.at(-1)
  if (!last || last.along <= 0 || last.up <= 0) return '–'
  const at = points.findIndex(({ along }) => along / last.along >= part)
  const [before, after] = [points[Math.max(0, at - 1)], points[at]]
  if (!before || !after) return '–'
  const width = after.along - before.along
  const within = width === 0 ? 0 : (part * last.along - before.along) / width
  return percent((before.up + (after.up - before.up) * within) / last.up, 0)
}
