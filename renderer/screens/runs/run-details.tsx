import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Fragment, useEffect } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RunView } from '../../../shared/contract/runs.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { CheckRun } from './check-run.tsx'
import type { Named } from './choice.ts'
import type { Printing } from './use-printing.ts'
import { runName } from './when-of.ts'

type Props = {
  readonly run: RunView
  readonly printing: Printing
  readonly again: (accounts: readonly Named[]) => void
}

/** One run: who was not printed and why, what changed since the last, and whether the files are still what they were. */
export function RunDetails({ run, printing, again }: Props) {
  const { say, problem } = useWords()
  const { book } = useBook()
  const { there } = useAsk('runFolder', { run: run.run }).data ?? { there: false }
  useFresh(run)
  const mayRetry = run.failed > 0 && run.endedAt !== null && there && !run.replaced
  return (
    <>
      <Group gap="sm" mb="xs">
        {run.endedAt !== null && there && !run.replaced ? <CheckRun run={run} printing={printing} /> : null}
        {mayRetry ? (
          <Button
            size="compact-sm"
            variant="light"
            disabled={printing.going !== null || book.readOnly}
            onClick={() => void printing.resume(run.run)}
          >
            {say('runs.retry', { count: run.failed })}
          </Button>
        ) : null}
        <Text fz="xs" c="dimmed">
          {say('runs.key', { key: run.key, by: run.by })}
        </Text>
      </Group>
      {run.stopped && run.endedAt === null ? (
        <Alert color="ember" p="xs" mb="xs" title={say('runs.stopped')}>
          {problem(run.stopped)}
        </Alert>
      ) : null}
      <Compared run={run} />
      <NotPrinted run={run} again={printing.going === null ? again : null} />
    </>
  )
}

/** What was read of a run no longer holds when it went on or has ended. */
function useFresh({ run, endedAt, failed, skipped }: RunView): void {
  const queries = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was read follows from these
  useEffect(() => {
    for (const name of ['runNotPrinted', 'compareRun'])
      void queries.invalidateQueries({ queryKey: [name, { run }] }, { cancelRefetch: false })
  }, [queries, run, endedAt, failed, skipped])
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
  const earlier = runName(data.earlier, words)
  const different = (['changed', 'come', 'gone'] as const).filter((kind) => data[kind].count > 0)
  return (
    <>
      <Text fz="sm">
        {say(different.length === 0 ? 'runs.compared-same' : 'runs.compared', { ...earlier, same: data.same })}
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
