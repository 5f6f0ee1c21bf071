import { Group, Radio, Stack } from '@mantine/core'
import type { Scope } from '../../../../shared/facts.ts'
import { useWords } from '../../../words/use-words.ts'
import { type Draft, type Subject, widely } from './draft.ts'

type FieldsProps = {
  readonly subject: Subject
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

/** For this account, its segment or everybody; and for fields that can be, for every indicator at once. */
export function ScopeFields({ subject: { field, view, account }, draft, change }: FieldsProps) {
  const { say } = useWords()
  const { segment } = account
  return (
    <Stack gap="sm">
      <Radio.Group
        label={say('account.correct.scope')}
        value={draft.scope}
        onChange={(scope) => change({ scope: scope as Scope['kind'] })}
      >
        <Group mt={6} gap="md">
          <Radio value="account" label={say('account.scope.account')} />
          {segment === null ? null : <Radio value="segment" label={say('account.scope.segment', { segment })} />}
          <Radio value="all" label={say('account.scope.all')} />
        </Group>
      </Radio.Group>
      {widely(field) ? (
        <Radio.Group
          label={say('account.correct.for')}
          value={draft.indicatorKey === '*' ? '*' : 'this'}
          onChange={(which) => change({ indicatorKey: which === '*' ? '*' : view.key })}
        >
          <Group mt={6} gap="md">
            <Radio value="this" label={say('account.correct.for-this', { name: view.name })} />
            <Radio value="*" label={say('account.correct.for-all')} />
          </Group>
        </Radio.Group>
      ) : null}
    </Stack>
  )
}
