import { useQueryClient } from '@tanstack/react-query'
import type { RunOutcome } from '../../../shared/contract/runs.ts'
import type { Result } from '../../../shared/problem.ts'
import { type RunningJob, runJob, useJobs } from '../../client/jobs.ts'
import { useProblemNotice } from '../../parts/use-problem-notice.tsx'
import { useWords } from '../../words/use-words.ts'

type Printing = {
  /** The run that this window is printing. */
  readonly going: RunningJob | null
  readonly print: (work: (job: string) => Promise<Result<RunOutcome>>) => Promise<void>
}

/** Prints a run; whoever leaves the screen meanwhile finds it going when they come back. */
export function usePrinting(): Printing {
  const { say } = useWords()
  const queries = useQueryClient()
  const notice = useProblemNotice()
  const title = say('runs.job')
  return {
    going: useJobs().find((one) => one.title === title) ?? null,
    print: async (work) => {
      const again = setInterval(() => void queries.invalidateQueries({ queryKey: ['runs'] }), 2000)
      try {
        const done = await runJob(title, work)
        if (!done.ok) notice(done.problem)
        else if (done.value.stopped) notice(done.value.stopped)
      } finally {
        clearInterval(again)
        for (const name of ['runs', 'runNotPrinted', 'compareRun']) void queries.invalidateQueries({ queryKey: [name] })
      }
    },
  }
}
