import { Button, Chip, Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { drawable, type Plotted, valueAgainstClv } from '../../../shared/charts/value-against-clv.ts'
import type { ReviewSummary } from '../../../shared/contract/review.ts'
import { quadrants, type Thresholds } from '../../../shared/review/quadrant.ts'
import { Card } from '../../parts/card.tsx'
import { useChartColors } from '../../parts/use-chart-colors.ts'
import { useWords } from '../../words/use-words.ts'
import { Scatter } from './scatter.tsx'
import type { Filter } from './table-filter.ts'
import type { Supposed } from './totals.tsx'

type ScatterCardProps = {
  readonly summary: ReviewSummary
  readonly supposed: Supposed | null
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onThresholds: (thresholds: Thresholds) => void
  /** Where somebody moved them; null: where the book has them. */
  readonly chosen: Thresholds
}

/** Value delivered against CLV: who is in balance, who is not. Its lines are moved by hand, its points chosen by a brush. */
export function ScatterCard({ summary, supposed, filter, onFilter, onThresholds, chosen }: ScatterCardProps) {
  const words = useWords()
  const { say, number, print } = words
  const colors = useChartColors()
  const { columns, currency } = summary
  const usual = supposed?.thresholds ?? summary.thresholds
  const [value, clv] = [chosen.value ?? usual.value, chosen.clv ?? usual.clv]
  const thresholds = useMemo(() => ({ value, clv }), [value, clv])
  const moved = chosen.value !== null || chosen.clv !== null
  const accounts = useMemo(() => plotted(columns, supposed), [columns, supposed])
  const shown = useMemo(() => drawable(accounts), [accounts])
  const spec = useMemo(
    () => valueAgainstClv(accounts, thresholds, currency, print, colors),
    [accounts, thresholds, currency, print, colors],
  )
  const counts = new Map(quadrants.map((one) => [one, shown.filter(({ quadrant }) => quadrant === one).length]))
  const toggle = (chosen: readonly string[]) =>
    onFilter({ ...filter, quadrants: quadrants.filter((one) => chosen.includes(one)) })
  return (
    <Card
      title={say('review.scatter')}
      lead={say('review.scatter-lead')}
      actions={
        moved ? (
          <Button variant="subtle" size="compact-sm" onClick={() => onThresholds({ value: null, clv: null })}>
            {say('review.thresholds.usual')}
          </Button>
        ) : null
      }
    >
      {spec ? (
        <Scatter
          {...{ spec, thresholds, currency, accounts: shown }}
          brush={filter.brush}
          onBrush={(brush) => onFilter({ ...filter, brush })}
          onThresholds={onThresholds}
          label={say('review.scatter.label', { count: number(shown.length, 0) })}
        />
      ) : (
        <Text>{say('review.scatter.none')}</Text>
      )}
      <Chip.Group multiple value={[...filter.quadrants]} onChange={toggle}>
        <Group gap="xs" mt="sm">
          {quadrants.map((one) => (
            <Chip key={one} value={one} size="xs" variant="outline">
              {say(`review.quadrant.${one}`)} {number(counts.get(one) ?? 0, 0)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {shown.length < summary.accounts ? (
        <Text className="note" mt="xs">
          {say('review.scatter.not-drawn', { count: summary.accounts - shown.length })}
        </Text>
      ) : null}
    </Card>
  )
}

/** Every account, under a supposition as it would be; the most valuable first deserve a name. */
function plotted(
  columns: ReviewSummary['columns'],
  supposed: Supposed | null,
): readonly (Plotted & { readonly accountId: string })[] {
  const { worth, clv, quadrant } = supposed ?? columns
  return columns.accountId
    .map((accountId, at) => ({
      accountId,
      name: columns.name[at] ?? accountId,
      worth: worth[at] ?? null,
      clv: clv[at] ?? null,
      quadrant: quadrant[at] ?? null,
    }))
    .toSorted((a, b) => (b.worth ?? 0) - (a.worth ?? 0))
}
