import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { cancelJob, type RunningJob, showElsewhere } from '../../client/jobs.ts'
import { Card } from '../../parts/card.tsx'
import { leftText } from '../../words/left-text.ts'
import { useWords } from '../../words/use-words.ts'

type Mark = { readonly at: number; readonly done: number }

/** A run under way: how many of how many, how fast, how long yet, and a way to stop it that loses nothing. */
export function Going({ job: { job, progress } }: { readonly job: RunningJob }) {
  const { say, number, percent } = useWords()
  const [first, mark] = useState<Mark | null>(null)
  const [stopping, stop] = useState(false)
  const done = progress?.done ?? 0
  const total = progress?.total ?? 0
  useEffect(() => {
    if (progress && first === null) mark({ at: performance.now(), done: progress.done })
  }, [progress, first])
  useEffect(() => showElsewhere(job), [job])
  const seconds = first === null ? 0 : (performance.now() - first.at) / 1000
  const rate = first === null || seconds < 1 || done === first.done ? null : (done - first.done) / seconds
  const left = progress?.secondsLeft ?? null
  return (
    <Card
      title={say('runs.going')}
      lead={say('runs.going-lead')}
      actions={
        <Button
          data-onward
          variant="default"
          loading={stopping}
          onClick={() => {
            stop(true)
            cancelJob(job)
          }}
        >
          {say('action.cancel')}
        </Button>
      }
    >
      <Text className="runs-count">{total === 0 ? say('runs.beginning') : say('runs.done-of', { done, total })}</Text>
      <Progress size="lg" value={total === 0 ? 0 : (done / total) * 100} aria-label={say('runs.going')} />
      <Group gap="lg" mt="xs" className="runs-pace">
        <span>{percent(total === 0 ? 0 : done / total)}</span>
        <span>{rate === null ? '' : say('runs.rate', { rate: number(rate, rate < 10 ? 1 : 0) })}</span>
        <span>{left === null ? '' : leftText(left, say)}</span>
      </Group>
    </Card>
  )
}
