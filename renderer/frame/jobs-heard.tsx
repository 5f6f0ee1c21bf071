import { VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type RunningJob, useJobs } from '../client/jobs.ts'
import { useWords } from '../words/use-words.ts'

const soon = 400 // milliseconds: what is done by then need not be said to be under way

/** Says to those who hear the window what is under way, and every quarter of it; each step of it would be a flood. */
export function JobsHeard() {
  const { percent } = useWords()
  const now = useJobs()
    .map((job) => heard(job, percent))
    .join('. ')
  const [said] = useDebouncedValue(now, soon)
  return <VisuallyHidden role="status">{said}</VisuallyHidden>
}

function heard({ title, progress }: RunningJob, percent: (share: number) => string): string {
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0
  const quarters = Math.floor(share * 4) / 4
  return quarters === 0 ? title : `${title}: ${percent(quarters)}`
}
