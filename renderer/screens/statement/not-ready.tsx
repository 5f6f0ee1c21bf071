import { Button, Group, Stack, Text, Title } from '@mantine/core'
import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import { CopyDetails } from '../../parts/copy-details.tsx'
import { lackText } from '../../parts/lacking.ts'
import { useWords } from '../../words/use-words.ts'
import { Remedy } from './remedy.tsx'
import { whyOf } from './why.ts'

type NotReadyProps = {
  readonly accountId: string
  readonly window: StatementQuestion['window']
  readonly onWindow: (window: StatementQuestion['window']) => void
  readonly problems: PrintedStatement['problems']
}

/** In place of the PDF: each reason why there is none, what it means and where it is put right. */
export function NotReady({ accountId, window, onWindow, problems }: NotReadyProps) {
  const words = useWords()
  const { say } = words
  const reasons = problems.filter(({ blocking }) => blocking)
  return (
    <div className="paper-side">
      <Stack className="statement-not-ready" gap="lg">
        <div>
          <Title order={2}>{say('statement.not-ready-title')}</Title>
          <Text c="dimmed" mt={4}>
            {say('statement.not-ready-lead')}
          </Text>
        </div>
        {reasons.map((problem) => (
          <div key={problem.message} className="statement-reason">
            <Text fw={600}>{lackText(problem, words)}</Text>
            <Text fz="sm" c="dimmed" mt={2}>
              {whyOf(problem, words)}
            </Text>
            <Group gap="xs" mt={8}>
              <Remedy accountId={accountId} code={problem.code} look="button" />
              <CopyDetails problem={problem} />
            </Group>
          </div>
        ))}
        {window === 'relationship' ? null : (
          <Button variant="subtle" size="compact-sm" w="max-content" onClick={() => onWindow('relationship')}>
            {say('statement.take-relationship')}
          </Button>
        )}
      </Stack>
    </div>
  )
}
