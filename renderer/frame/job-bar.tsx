import { Affix, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { cancelJob, type RunningJob, useJobs } from '../client/jobs.ts'
import { leftText } from '../words/left-text.ts'
import { useWords } from '../words/use-words.ts'

/** Every long work under way: how far, how long yet, and a way to stop it. */
export function JobBar() {
  const jobs = useJobs().filter(({ elsewhere }) => !elsewhere)
  if (jobs.length === 0) return null
  return (
    <Affix position={{ bottom: 16, left: 16 }} zIndex={150}>
      <Stack gap="xs">
        {jobs.map((job) => (
          <JobRow key={job.job} running={job} />
        ))}
      </Stack>
    </Affix>
  )
}

function JobRow({ running: { job, title, progress } }: { readonly running: RunningJob }) {
  const { say, percent } = useWords()
  const share = progress && progress.total > 0 ? progress.done / progress.total : 0
  const left = progress?.secondsLeft ?? null
  return (
    <Paper
      withBorder
      shadow="md"
      p="sm"
      className="job-row"
      w={360}
      maw="calc(100vw - 32px)"
      role="group"
      aria-label={title}
    >
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" fw={600} truncate>
          {title}
        </Text>
        <Button size="compact-xs" variant="subtle" miw="max-content" onClick={() => cancelJob(job)}>
          {say('action.cancel')}
        </Button>
      </Group>
      <Progress value={share * 100} mt={6} aria-label={title} />
      <Text fz="xs" c="dimmed" mt={4} className="tabular">
        {percent(share)}
        {left === null ? '' : ` · ${leftText(left, say)}`}
      </Text>
    </Paper>
  )
}
