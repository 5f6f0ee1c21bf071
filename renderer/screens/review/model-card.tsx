import { Table, Text, Title } from '@mantine/core'
import type { ReviewQuestion, ReviewSummary } from '../../../shared/contract/review.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { grades } from '../../../shared/value/grades.ts'
import { Card } from '../../parts/card.tsx'
import { modelName } from '../../words/model-name.ts'
import { useWords } from '../../words/use-words.ts'
import { Backtest } from './backtest.tsx'
import { parameterRows } from './parameter-rows.ts'

type ModelCardProps = { readonly question: ReviewQuestion; readonly summary: ReviewSummary }

/** Which model the CLV is by and why, how far it may be relied on, and everything that the review rests on. */
export function ModelCard({ question, summary }: ModelCardProps) {
  const words = useWords()
  const { say, percent, moneyOrDash } = words
  const { reason, parameters, interval, currency } = summary
  const share = (value: number | null) => (value === null ? say('review.not-set') : percent(value, 1))
  const { low, high } = interval
  const amount = (minor: number) => moneyOrDash(Math.round(minor) as Minor, currency)
  const rows: readonly (readonly [string, string])[] = [
    [say('review.model.model'), modelName(summary.model, words)],
    ...parameterRows(summary, words),
    [say('review.lever.discount'), share(parameters.discount)],
    [say('review.model.retention'), share(parameters.retention)],
    [say('review.model.margin'), share(parameters.margin)],
    ...grades.map((one): readonly [string, string] => [say(`review.grade.${one}`), share(parameters.grades[one])]),
  ]
  return (
    <Card title={say('review.model')} lead={words.problem(reason)} className="review-card">
      {low !== null && high !== null ? (
        <Text className="reading" fz="sm" mb="xs">
          {say('review.model.range', { low: amount(low), high: amount(high) })}
        </Text>
      ) : null}
      <div className="review-columns">
        <div>
          <Text c="dimmed" fz="sm" mb="xs">
            {say('review.model-lead')}
          </Text>
          <Table aria-label={say('review.model')}>
            <Table.Tbody>
              {rows.map(([of, value]) => (
                <Table.Tr key={of}>
                  <Table.Th scope="row" fw={400}>
                    {of}
                  </Table.Th>
                  <Table.Td data-number>{value}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        <div>
          <Title order={3} fz="md" mb={4}>
            {say('review.backtest')}
          </Title>
          <Backtest question={question} />
        </div>
      </div>
    </Card>
  )
}
