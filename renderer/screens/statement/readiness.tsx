import { Group, List, Skeleton, Stack, Text } from '@mantine/core'
import type { PrintedStatement } from '../../../shared/contract/statement.ts'
import { lackText } from '../../parts/lacking.ts'
import { ReadyBadge } from '../../parts/ready-badge.tsx'
import { useWords } from '../../words/use-words.ts'
import { Remedy } from './remedy.tsx'
import type { Preview } from './use-preview.ts'

type Problems = PrintedStatement['problems']

/** Whether it can be printed, and what would make it better; each thing once, with where it is put right. */
export function Readiness({ accountId, preview }: { readonly accountId: string; readonly preview: Preview }) {
  const { say } = useWords()
  const { printed } = preview
  if (!printed) return <Skeleton h={44} />
  const notes = [...new Map(printed.problems.map((problem) => [problem.code, problem])).values()].toSorted(
    (a, b) => Number(b.blocking) - Number(a.blocking),
  )
  return (
    <Stack gap={6} role="status" aria-label={say('statement.readiness')}>
      <Group gap="xs" wrap="nowrap">
        <ReadyBadge ready={printed.ready} />
        <Text fz="sm" c="dimmed">
          <span className="nowrap">
            {say(printed.ready ? 'statement.pages' : 'statement.not-yet', { pages: printed.pages })}
            {printed.number ? ' ·' : ''}
          </span>{' '}
          {printed.number ? <span className="nowrap">{printed.number}</span> : null}
        </Text>
      </Group>
      {notes.length > 0 ? <Notes accountId={accountId} notes={notes} /> : null}
    </Stack>
  )
}

function Notes({ accountId, notes }: { readonly accountId: string; readonly notes: Problems }) {
  const words = useWords()
  return (
    <List fz="sm" spacing={4} className="statement-notes">
      {notes.map((problem) => (
        <List.Item key={problem.code} data-blocking={problem.blocking || undefined}>
          {lackText(problem, words)} <Remedy accountId={accountId} code={problem.code} look="link" />
        </List.Item>
      ))}
    </List>
  )
}
