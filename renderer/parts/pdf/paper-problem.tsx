import { Alert, Button, Group } from '@mantine/core'
import type { Problem } from '../../../shared/problem.ts'
import { useWords } from '../../words/use-words.ts'
import { CopyDetails } from '../copy-details.tsx'

type PaperProblemProps = { readonly problem: Problem; readonly again: () => void }

/** Why the paper below is not the newest; what no change of words can mend may be tried again. */
export function PaperProblem({ problem, again }: PaperProblemProps) {
  const { say, problem: said } = useWords()
  const isOfWords = problem.code.startsWith('words-')
  return (
    <Alert
      color="ember"
      variant="light"
      role="alert"
      className="paper-refused"
      title={say(isOfWords ? 'statement.not-printed' : 'problem.title')}
    >
      {said(problem)}
      <Group gap="xs" mt={6}>
        {isOfWords ? null : (
          <Button size="compact-xs" variant="subtle" onClick={again}>
            {say('action.try-again')}
          </Button>
        )}
        <CopyDetails problem={problem} />
      </Group>
    </Alert>
  )
}
