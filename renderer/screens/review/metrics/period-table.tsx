import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MetricKey, MetricsAnswer, MetricsQuestion } from '../../../../shared/contract/metrics.ts'
import type { FigureView } from '../../../../shared/contract/values.ts'
import { TableRegion } from '../../../parts/table-region.tsx'
import { useWords } from '../../../words/use-words.ts'
import { MetricFigure } from './metric-figure.tsx'
import { periodText } from './metric-text.ts'

export type PeriodRow = {
  readonly key: string
  readonly head: ReactNode
  readonly metric: MetricKey
  readonly whose?: string
  readonly figures: readonly FigureView[]
}

type PeriodTableProps = {
  readonly label: string
  /** What stands at the head of the rows. */
  readonly corner: string
  readonly question: MetricsQuestion
  readonly periods: MetricsAnswer['periods']
  readonly rows: readonly PeriodRow[]
}

/** Numbers by period, each of which opens its working. */
export function PeriodTable({ label, corner, question, periods, rows }: PeriodTableProps) {
  const words = useWords()
  const last = periods.at(-1)
  return (
    <>
      <TableRegion name={label} least={46}>
        <Table aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{corner}</Table.Th>
              {periods.map((period) => (
                <Table.Th key={period.name} data-number>
                  {periodText(period, words)}
                  {period.complete ? '' : '*'}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ key, head, figures, ...of }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row">{head}</Table.Th>
                {periods.map((period, at) => {
                  const figure = figures[at]
                  return (
                    <Table.Td key={period.name} data-number>
                      {figure ? (
                        <MetricFigure {...{ question, period, figure, ...of }} className="review-open" />
                      ) : null}
                    </Table.Td>
                  )
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
      {last && !last.complete ? (
        <Text className="note" mt={6}>
          {words.say('metrics.until', { day: words.day(last.to) })}
        </Text>
      ) : null}
    </>
  )
}
