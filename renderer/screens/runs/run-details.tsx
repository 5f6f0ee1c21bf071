import { Anchor, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RunView } from '../../../shared/contract/runs.ts'
import { client } from '../../client/client.ts'
import { runJob } from '../../client/jobs.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useProblemNotice } from '../../parts/use-problem-notice.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import type { usePrinting } from './use-printing.ts'

type Props = { readonly run: RunView; readonly printing: ReturnType<typeof usePrinting> }

/** One run: who was not printed and why, what changed since the last, and whether the files are still what they were. */
export function RunDetails({ run, printing }: Props) {
  const { say } = useWords()
  const again = run.failed > 0 && run.there
  return (
    <>
      <Group gap="sm" mb="xs">
        {run.endedAt !== null && run.there ? <Check run={run} /> : null}
        {again ? (
          <Button
            size="compact-sm"
            variant="light"
            disabled={printing.going !== null}
            onClick={() => void printing.print((job) => client.resumeRun({ job, run: run.run }))}
          >
            {say('runs.retry', { count: run.failed })}
          </Button>
        ) : null}
        <Text fz="xs" c="dimmed">
          {say('runs.key', { key: run.key, by: run.by })}
        </Text>
      </Group>
      <Compared run={run} />
      <NotPrinted run={run} />
    </>
  )
}

function NotPrinted({ run }: Pick<Props, 'run'>) {
  const { say, problem } = useWords()
  const { data } = useAsk('runNotPrinted', { run: run.run })
  if (!data || data.length === 0) return null
  return (
    <>
      <Text fz="sm" fw={600} mt="xs">
        {say('runs.not-printed')}
      </Text>
      <ul className="runs-lacking">
        {data.map(({ accountId, name, problems }) => (
          <li key={accountId}>
            <Anchor href={hrefOf({ screen: 'account', accountId })}>{name}</Anchor>
            <span>{problems.map(problem).join(' ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Compared({ run }: Pick<Props, 'run'>) {
  const { say } = useWords()
  const { data } = useAsk('compareRun', { run: run.run })
  if (!data) return null
  const { come, gone, changed, same } = data
  return (
    <Text fz="sm">{say('runs.compared', { come: come.length, gone: gone.length, changed: changed.length, same })}</Text>
  )
}

function Check({ run }: Pick<Props, 'run'>) {
  const { say } = useWords()
  const notice = useProblemNotice()
  const [found, show] = useState<OutputOf<'verifyRun'> | null>(null)
  const check = async () => {
    const answer = await runJob(say('runs.checking'), (job) => client.verifyRun({ job, run: run.run }))
    if (answer.ok) show(answer.value)
    else notice(answer.problem)
  }
  return (
    <>
      <Button size="compact-sm" variant="light" onClick={() => void check()}>
        {say('runs.check')}
      </Button>
      <Text fz="sm" role="status">
        {found === null
          ? ''
          : found.differences.length === 0
            ? say('runs.checked', { files: found.files })
            : say('runs.check-differs', { files: [...new Set(found.differences.map(({ file }) => file))].join(', ') })}
      </Text>
    </>
  )
}
