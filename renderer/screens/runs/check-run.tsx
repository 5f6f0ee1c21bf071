import { Button, Text } from '@mantine/core'
import type { RunView } from '../../../shared/contract/runs.ts'
import { client } from '../../client/client.ts'
import { runJob, useJobs } from '../../client/jobs.ts'
import { useBook } from '../../client/use-book.tsx'
import { useProblemNotice } from '../../parts/use-problem-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { useKeptHere } from './kept.ts'
import type { Printing } from './use-printing.ts'

type Props = { readonly run: RunView; readonly printing: Printing }

/** Whether a run's files are still what was printed, and a way to have those made again that are not. */
export function CheckRun({ run, printing }: Props) {
  const { say } = useWords()
  const { book } = useBook()
  const { isChecking, check } = useCheck(run)
  const [{ checks }] = useKeptHere()
  const found = checks[run.run] ?? null
  const files = [...new Set(found?.differences.map(({ file }) => file))]
  return (
    <>
      {/* Not `disabled`, which would lose the focus. */}
      <Button
        size="compact-sm"
        variant="light"
        data-disabled={isChecking}
        aria-disabled={isChecking}
        onClick={() => void (isChecking ? null : check())}
      >
        {say('runs.check')}
      </Button>
      <Text fz="sm" role="status">
        {found === null
          ? ''
          : files.length === 0
            ? say('runs.checked', { files: found.files })
            : say('runs.check-differs', { files: files.join(', ') })}
      </Text>
      {files.length > 0 ? (
        <Button
          size="compact-sm"
          variant="light"
          disabled={isChecking || printing.going !== null || book.readOnly}
          onClick={() => void printing.resume(run.run)}
        >
          {say('runs.make-again')}
        </Button>
      ) : null}
    </>
  )
}

function useCheck({ run }: RunView) {
  const { say } = useWords()
  const notice = useProblemNotice()
  const [, keep] = useKeptHere()
  const about = `check of ${run}`
  const check = async () => {
    keep(({ checks: { [run]: _, ...others } }) => ({ checks: others }))
    const answer = await runJob(say('runs.checking'), (job) => client.verifyRun({ job, run }), about)
    if (!answer.ok) return notice(answer.problem)
    // Null: it was cancelled.
    const found = answer.value
    if (found) keep(({ checks }) => ({ checks: { ...checks, [run]: found } }))
  }
  return { isChecking: useJobs().some((one) => one.about === about), check }
}
