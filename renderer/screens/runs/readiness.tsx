import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'

const fewest = 5

/** Who is ready before anything is printed, and what the others lack. */
export function RunReadiness({ found }: { readonly found: OutputOf<'runCandidates'> }) {
  const { say, problem } = useWords()
  const [all, showAll] = useState(false)
  const { total, ready, waiting, notReady } = found
  const others = total - ready - waiting
  return (
    <section className="runs-readiness" aria-label={say('runs.readiness')}>
      <Text fw={600} role="status" className="figures-left">
        {say('runs.ready-of', { ready, total })}
        {waiting > 0 ? ` ${say('runs.waiting', { waiting })}` : ''}
      </Text>
      {others > 0 ? (
        <>
          <Text fz="sm" c="dimmed" mt={4}>
            {say('runs.not-ready', { others })}
          </Text>
          <ul className="runs-lacking">
            {(all ? notReady : notReady.slice(0, fewest)).map(({ accountId, name, problems }) => (
              <li key={accountId}>
                <Anchor href={hrefOf({ screen: 'account', accountId })}>{name}</Anchor>
                <span>{problems.map(problem).join(' ')}</span>
              </li>
            ))}
          </ul>
          {!all && notReady.length > fewest ? (
            <Button size="compact-sm" variant="subtle" onClick={() => showAll(true)}>
              {say('runs.show-all', { count: notReady.length })}
            </Button>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
