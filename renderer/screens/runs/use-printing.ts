import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import type { RunOutcome } from '../../../shared/contract/runs.ts'
import type { Result } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { type RunningJob, runJob, useJobs } from '../../client/jobs.ts'
import { useProblemNotice } from '../../parts/use-problem-notice.tsx'
import { placeOf } from '../../routes/routes.ts'
import { useWords } from '../../words/use-words.ts'
import { useKeptHere } from './kept.ts'
import { resultText } from './result-text.ts'

export type Printing = {
  /** The run that this window is printing. */
  readonly going: RunningJob | null
  /** What the last one came to; null: none was printed yet, or another has begun. */
  readonly outcome: RunOutcome | null
  readonly print: (work: Work) => Promise<void>
  /** Makes what is missing of a run, and tries again what failed. */
  readonly resume: (run: number) => Promise<void>
}
type Work = (job: string) => Promise<Result<RunOutcome>>

const about = 'run'

/** Prints a run; whoever leaves the screen meanwhile finds it going, or what it came to, when they come back. */
export function usePrinting(): Printing {
  const words = useWords()
  const { say } = words
  const queries = useQueryClient()
  const notice = useProblemNotice()
  const [{ outcome }, keep] = useKeptHere()
  const print = async (work: Work) => {
    keep(() => ({ outcome: null }))
    try {
      // What it came to is there by the time that it is no longer going.
      const done = await runJob(say('runs.job'), (job) => kept(work(job)), about)
      if (!done.ok) notice(done.problem)
      else if (done.value.stopped) notice(done.value.stopped)
    } finally {
      for (const name of ['runs', 'runFolder']) void queries.invalidateQueries({ queryKey: [name] })
    }
  }
  const kept = async (work: ReturnType<Work>) => {
    const done = await work
    if (!done.ok) return done
    keep(() => ({ outcome: done.value }))
    // Whoever has gone elsewhere hears it there.
    if (placeOf(window.location.hash).route.screen !== 'runs') {
      const closeButtonProps = { 'aria-label': say('action.close') }
      const message = resultText(done.value, words)
      notifications.show({ title: say('runs.job'), message, autoClose: false, withBorder: true, closeButtonProps })
    }
    return done
  }
  return {
    going: useJobs().find((one) => one.about === about) ?? null,
    outcome,
    print,
    resume: (run) => print((job) => client.resumeRun({ job, run })),
  }
}
