import { Alert, Anchor, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { go } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { type ProblemGroup, problemGroups, problemText } from './problem-text.ts'

type ReadinessProps = {
  readonly account: AccountDetail
  readonly seeAssumptions: () => void
}

const few = 3

/** What stands between the account and its statement, with what to do about it; nothing where nothing does. */
export function Readiness({ account, seeAssumptions }: ReadinessProps) {
  const { say } = useWords()
  const [all, showAll] = useState(false)
  const groups = problemGroups(account)
  if (groups.length === 0) return null
  const stops = groups.some(({ blocking }) => blocking)
  const shown = all ? groups : groups.slice(0, few)
  return (
    <Alert
      className="readiness"
      data-blocking={stops || undefined}
      color={stops ? 'ember' : 'tide'}
      variant="outline"
      title={say(stops ? 'account.ready.blocking' : 'account.ready.notes')}
    >
      <Stack gap={6} component="ul" className="plain-list">
        {shown.map((group) => (
          <Problem key={group.code} group={group} seeAssumptions={seeAssumptions} />
        ))}
      </Stack>
      {groups.length > few ? (
        <Button variant="subtle" size="compact-xs" mt={6} onClick={() => showAll(!all)}>
          {all ? say('account.ready.less') : say('account.ready.more', { count: groups.length - few })}
        </Button>
      ) : null}
    </Alert>
  )
}

function Problem({ group, seeAssumptions }: Pick<ReadinessProps, 'seeAssumptions'> & { readonly group: ProblemGroup }) {
  const words = useWords()
  const remedy = remedies[group.code]
  return (
    <li>
      <Text fz="sm" component="span">
        {problemText(group, words)}
      </Text>{' '}
      {remedy === 'assumptions' ? (
        <Anchor component="button" fz="sm" onClick={seeAssumptions}>
          {words.say('account.ready.review-assumptions')}
        </Anchor>
      ) : null}
      {remedy === 'import' ? (
        <Anchor component="button" fz="sm" onClick={() => go({ screen: 'import' })}>
          {words.say('account.go-import')}
        </Anchor>
      ) : null}
    </li>
  )
}

const remedies: Readonly<Record<string, 'assumptions' | 'import'>> = {
  'no-baseline': 'assumptions',
  'no-hourly-rate': 'assumptions',
  'stale-baseline': 'assumptions',
  'nothing-known': 'assumptions',
  'no-measurements': 'import',
  'no-orders': 'import',
  'no-rate': 'import',
  'no-rate-paid': 'import',
  'no-rate-promised': 'import',
  'no-contract': 'import',
  'no-window': 'import',
}
