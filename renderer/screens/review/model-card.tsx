import { Table, Text } from '@mantine/core'
import type { ReviewSummary } from '../../../shared/contract/review.ts'
import { grades } from '../../../shared/value/grades.ts'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/use-words.ts'

/** Which model the CLV is by and why, and everything that the review rests on. */
export function ModelCard({ summary }: { readonly summary: ReviewSummary }) {
  const { say, percent, number } = useWords()
  const { model, why, parameters } = summary
  const share = (value: number | null) => (value === null ? say('review.not-set') : percent(value, 1))
  const rows: readonly (readonly [string, string])[] = [
    [say('review.model.model'), model],
    [say('review.lever.discount'), share(parameters.discount)],
    [say('review.lever.retention'), share(parameters.retention)],
    [say('review.model.margin'), share(parameters.margin)],
    ...grades.map((one): readonly [string, string] => [say(`review.grade.${one}`), share(parameters.grades[one])]),
    ...Object.entries(parameters.model ?? {}).map(([name, value]): readonly [string, string] => [
      name,
      number(value, 4),
    ]),
  ]
  return (
    <Card title={say('review.model')} lead={why}>
      <Text c="dimmed" fz="sm" mb="xs" className="reading">
        {say('review.model-lead')}
      </Text>
      <Table aria-label={say('review.model')} maw={560}>
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td data-number>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  )
}
