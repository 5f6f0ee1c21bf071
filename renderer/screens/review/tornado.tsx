import { Table, Text } from '@mantine/core'
import type { ReviewQuestion } from '../../../shared/contract/review.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useWords } from '../../words/use-words.ts'

const swing = 0.2

/** Each assumption alone a fifth lower and higher: what the ratio of value to CLV would be, what matters most first. */
export function Tornado({ question }: { readonly question: ReviewQuestion }) {
  const { say, number, percent } = useWords()
  const { data } = useAskWith({ keepPrevious: true }, 'reviewTornado', { question, swing })
  if (!data || data.length === 0) return null
  const ends = data.flatMap(({ low, high }) => [low.valueToClv, high.valueToClv]).filter((end) => end !== null)
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const place = (value: number | null) =>
    value === null || most === least ? 50 : ((value - least) / (most - least)) * 100
  const text = (value: number | null) => (value === null ? '–' : `${number(value, 2, 2)}×`)
  return (
    <div className="review-tornado">
      <Text fw={600} fz="sm">
        {say('review.tornado')}
      </Text>
      <Text className="note" mb={4}>
        {say('review.tornado-lead', { swing: percent(swing, 0) })}
      </Text>
      <Table aria-label={say('review.tornado')} withRowBorders={false} verticalSpacing={3}>
        <Table.Thead className="review-hidden">
          <Table.Tr>
            <Table.Th>{say('review.tornado.lever')}</Table.Th>
            <Table.Th>{say('review.tornado.low')}</Table.Th>
            <Table.Th>{say('review.tornado.picture')}</Table.Th>
            <Table.Th>{say('review.tornado.high')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map(({ lever, low, high }) => {
            const [a, b] = [place(low.valueToClv), place(high.valueToClv)]
            return (
              <Table.Tr key={lever}>
                <Table.Th scope="row" fw={400} fz="xs">
                  {say(`review.lever.${lever}`)}
                </Table.Th>
                <Table.Td data-number fz="xs">
                  {text(low.valueToClv)}
                </Table.Td>
                <Table.Td w="45%">
                  <div className="review-bar" aria-hidden="true">
                    <span style={{ left: `${Math.min(a, b)}%`, width: `${Math.max(1, Math.abs(a - b))}%` }} />
                  </div>
                </Table.Td>
                <Table.Td data-number fz="xs">
                  {text(high.valueToClv)}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
