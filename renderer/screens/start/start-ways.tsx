import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { client } from '../../client/client.ts'
import { runJob } from '../../client/jobs.ts'
import { useAct } from '../../client/use-act.ts'
import { useProblemNotice } from '../../parts/use-problem-notice.tsx'
import { useWords } from '../../words/use-words.ts'
import { NewBookButton } from './new-book.tsx'

/** The three ways into a book, the easiest first. */
export function StartWays() {
  const { say } = useWords()
  const open = useAct('openBook')
  const sample = useSample()
  return (
    <ul className="start-ways">
      <li>
        <Button size="md" loading={sample.busy} onClick={() => void sample.open()}>
          {say('start.sample')}
        </Button>
        <Text fz="sm" c="dimmed">
          {say('start.sample-why')}
        </Text>
      </li>
      <li>
        <NewBookButton />
        <Text fz="sm" c="dimmed">
          {say('start.new-why')}
        </Text>
      </li>
      <li>
        <Button size="md" variant="default" loading={open.busy} onClick={() => void open.run()}>
          {say('action.open-book')}
        </Button>
        <Text fz="sm" c="dimmed">
          {say('start.open-why')}
        </Text>
      </li>
    </ul>
  )
}

/** Who stops the making of the sample knows it: only another refusal is worth a notice. */
function useSample(): { readonly busy: boolean; readonly open: () => Promise<void> } {
  const { say } = useWords()
  const [busy, setBusy] = useState(false)
  const notice = useProblemNotice()
  return {
    busy,
    open: async () => {
      setBusy(true)
      const opened = await runJob(say('start.making-sample'), (job) => client.openSample({ job }))
      setBusy(false)
      if (!opened.ok && opened.problem.code !== 'cancelled') notice(opened.problem)
    },
  }
}
