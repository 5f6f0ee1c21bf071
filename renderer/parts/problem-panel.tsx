import { Alert, Button, Group, type MantineSpacing } from '@mantine/core'
import { problemOf } from '../client/problem-error.ts'
import { useWords } from '../words/use-words.ts'
import { CopyDetails } from './copy-details.tsx'

type ProblemPanelProps = {
  readonly error: unknown
  readonly m?: MantineSpacing
  /** Where it may go better the next time. */
  readonly again?: () => void
}

/** A problem in the place where something else should have been. */
export function ProblemPanel({ error, m, again }: ProblemPanelProps) {
  const { say, problem: said } = useWords()
  const problem = problemOf(error)
  return (
    <Alert color="ember" variant="outline" title={say('problem.title')} role="alert" maw={720} {...(m ? { m } : {})}>
      {said(problem)}
      <Group gap="xs">
        {again ? (
          <Button variant="default" size="compact-xs" mt={4} onClick={again}>
            {say('action.try-again')}
          </Button>
        ) : null}
        <CopyDetails problem={problem} />
      </Group>
    </Alert>
  )
}
