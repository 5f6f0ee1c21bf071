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
  const kept = checks[run.run]
  const found = kept?.endedAt === run.endedAt ? kept : null
  const files = [...new Set(found?.differences.map(({ file }) => file))]
  const more = files.length - mostNamed
  const named = [...files.slice(0, mostNamed), ...(more > 0 ? [say('runs.compared-more', { count: more })] : [])]
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
            : say('runs.check-differs', { files: named.join(', ') })}
      </Text>
      {found?.differences.some(isMadeAgain) ? (
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

/** More file names than anybody reads in one sentence. */
const mostNamed = 10

/** All but a PDF that only lies beside the run's. */
function isMadeAgain({ figure, recomputed }: { readonly figure: string; readonly recomputed: string }): boolean {
  return figure !== 'manifest' || recomputed !== ''
}

function useCheck({ run, endedAt }: RunView) {
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
    if (found) keep(({ checks }) => ({ checks: { ...checks, [run]: { ...found, endedAt } } }))
  }
  return { isChecking: useJobs().some((one) => one.about === about), check }
}
