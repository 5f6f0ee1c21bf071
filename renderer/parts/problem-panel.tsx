import { Alert, type MantineSpacing } from '@mantine/core'
import { problemOf } from '../client/problem-error.ts'
import { useWords } from '../words/use-words.ts'
import { CopyDetails } from './copy-details.tsx'

/** A problem in the place where something else should have been. */
export function ProblemPanel({ error, m }: { readonly error: unknown; readonly m?: MantineSpacing }) {
  const { say, problem: said } = useWords()
  const problem = problemOf(error)
  return (
    <Alert color="ember" variant="outline" title={say('problem.title')} role="alert" m={m ?? 0} maw={720}>
      {said(problem)}
      <div>
        <CopyDetails problem={problem} />
      </div>
    </Alert>
  )
}
