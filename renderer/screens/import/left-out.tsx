import './left-out.css'
import { Text, Title } from '@mantine/core'
import type { Preview } from '../../../shared/contract/import.ts'
import { useWords } from '../../words/use-words.ts'

type Reasons = Preview['leftOut']
const mostReasons = 6

/** Rows that a mapping leaves out, by the column and the text that said so. */
export function LeftOut({ reasons }: { readonly reasons: Reasons }) {
  const { say, number } = useWords()
  if (reasons.length === 0) return null
  const rest = reasons.length - mostReasons
  return (
    <section className="import-left" aria-label={say('import.count.left')}>
      <Title order={3} fz="md" mb={4}>
        {say('import.count.left')}
      </Title>
      <ul>
        {reasons.slice(0, mostReasons).map(({ column, value, rows }) => (
          <li key={`${column} ${value}`}>
            <span className="import-left-rows figures-left">{say('import.left.rows', { rows })}</span>
            <span>
              {column === '' ? (
                say('import.left.others')
              ) : value === '' ? (
                say('import.left.empty', { column })
              ) : (
                <Reason column={column} value={value} />
              )}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Text fz="sm" c="dimmed" aria-label={number(rest)}>
          {say('import.left.more', { count: rest })}
        </Text>
      ) : null}
    </section>
  )
}

function Reason({ column, value }: { readonly column: string; readonly value: string }) {
  const { say } = useWords()
  return say('import.left.reason', { column, value: say('quoted', { text: value }) })
}
