import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RunView } from '../../../shared/contract/runs.ts'
import { client } from '../../client/client.ts'
import { runJob } from '../../client/jobs.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useProblemNotice } from '../../parts/use-problem-notice.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import type { Named } from './choice.ts'
import type { usePrinting } from './use-printing.ts'
import { whenOf } from './when-of.ts'

type Props = {
  readonly run: RunView
  readonly printing: ReturnType<typeof usePrinting>
  readonly again: (accounts: readonly Named[]) => void
}

/** One run: who was not printed and why, what changed since the last, and whether the files are still what they were. */
export function RunDetails({ run, printing, again }: Props) {
  const { say, problem } = useWords()
  const mayRetry = run.failed > 0 && run.there
  return (
    <>
      <Group gap="sm" mb="xs">
        {run.endedAt !== null && run.there ? <Check run={run} /> : null}
        {mayRetry ? (
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
      {run.stopped && run.endedAt === null ? (
        <Alert color="yellow" p="xs" mb="xs" title={say('runs.stopped')}>
          {problem(run.stopped)}
        </Alert>
      ) : null}
      <Compared run={run} />
      <NotPrinted run={run} again={printing.going === null ? again : null} />
    </>
  )
}

type NotPrintedProps = { readonly run: RunView; readonly again: Props['again'] | null }

function NotPrinted({ run, again }: NotPrintedProps) {
  const { say, problem } = useWords()
  const { data } = useAsk('runNotPrinted', { run: run.run })
  if (!data || data.length === 0) return null
  return (
    <>
      <Group gap="md" mt="sm">
        <Text fz="sm" fw={600}>
          {say('runs.not-printed')}
        </Text>
        <Button size="compact-sm" variant="subtle" disabled={again === null} onClick={() => again?.(data)}>
          {say('runs.choose-again', { count: data.length })}
        </Button>
      </Group>
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

/** What somebody would look at before anything is sent: whose statement is not what it was. */
function Compared({ run }: Pick<Props, 'run'>) {
  const words = useWords()
  const { say } = words
  const { data } = useAsk('compareRun', { run: run.run })
  if (!data) return null
  const when = whenOf({ at: data.earlier }, words)
  const different = (['changed', 'come', 'gone'] as const).filter((kind) => data[kind].count > 0)
  return (
    <>
      <Text fz="sm">
        {say(different.length === 0 ? 'runs.compared-same' : 'runs.compared', { when, same: data.same })}
      </Text>
      {different.length > 0 ? (
        <ul className="runs-lacking">
          {different.map((kind) => (
            <li key={kind}>
              <b>{say(`runs.compared.${kind}`, { count: data[kind].count })}</b>
              <Names accounts={data[kind]} />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Names({ accounts: { count, first } }: { readonly accounts: Some }) {
  const { say } = useWords()
  return (
    <span>
      {first.map(({ accountId, name }, at) => (
        <Fragment key={accountId}>
          {at > 0 ? ', ' : ''}
          <Anchor href={hrefOf({ screen: 'account', accountId })}>{name}</Anchor>
        </Fragment>
      ))}
      {count > first.length ? ` ${say('runs.compared-more', { count: count - first.length })}` : ''}
    </span>
  )
}

type Some = NonNullable<OutputOf<'compareRun'>>['changed']

function Check({ run }: Pick<Props, 'run'>) {
  const { say } = useWords()
  const notice = useProblemNotice()
  const [found, show] = useState<OutputOf<'verifyRun'>>(null)
  const check = async () => {
    show(null)
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
