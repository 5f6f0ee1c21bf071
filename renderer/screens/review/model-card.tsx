import { Table, Text, Title } from '@mantine/core'
import type { ReviewQuestion, ReviewSummary } from '../../../shared/contract/review.ts'
import { grades } from '../../../shared/value/grades.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/use-words.ts'
import { Backtest } from './backtest.tsx'

const names: Readonly<Record<string, WindowMessageId>> = {
  historic: 'review.model-name.historic',
  simple: 'review.model-name.simple',
  retention: 'review.model-name.retention',
  sbg: 'review.model-name.sbg',
  bgnbd: 'review.model-name.bgnbd',
}

type ModelCardProps = { readonly question: ReviewQuestion; readonly summary: ReviewSummary }

/** Which model the CLV is by and why, how far it may be relied on, and everything that the review rests on. */
export function ModelCard({ question, summary }: ModelCardProps) {
  const words = useWords()
  const { say, percent, number, moneyOrDash } = words
  const { model, reason, parameters, interval, currency } = summary
  const share = (value: number | null) => (value === null ? say('review.not-set') : percent(value, 1))
  const name = names[model]
  const { low, high } = interval
  const amount = (minor: number) => moneyOrDash(Math.round(minor) as never, currency)
  const rows: readonly (readonly [string, string])[] = [
    [say('review.model.model'), name ? say(name) : model],
    [say('review.lever.discount'), share(parameters.discount)],
    [say('review.lever.retention'), share(parameters.retention)],
    [say('review.model.margin'), share(parameters.margin)],
    ...grades.map((one): readonly [string, string] => [say(`review.grade.${one}`), share(parameters.grades[one])]),
    ...Object.entries(parameters.model ?? {}).map(([of, value]): readonly [string, string] => [of, number(value, 4)]),
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
