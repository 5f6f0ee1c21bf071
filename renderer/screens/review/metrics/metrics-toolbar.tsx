import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useId, useState } from 'react'
import type { MetricsAnswer } from '../../../../shared/contract/metrics.ts'
import { periodKinds } from '../../../../shared/metrics/period.ts'
import { useAct } from '../../../client/use-act.ts'
import { useWords } from '../../../words/use-words.ts'
import { type Saved, SavedLine } from '../saved-line.tsx'
import { type Choice, counts } from './use-choice.ts'

type MetricsToolbarProps = { readonly choice: Choice; readonly answer: MetricsAnswer | undefined }

/** Which periods and whose, and the same numbers as a file. */
export function MetricsToolbar({ choice, answer }: MetricsToolbarProps) {
  const { say, number } = useWords()
  const { question } = choice
  const id = useId()
  const all = (['all', 'segment', 'manager'] as const).map((value) => ({ value, label: say(`metrics.by.${value}`) }))
  return (
    <Group align="flex-end" gap="sm" mb="md">
      <div>
        <Text id={id} fz="sm" fw={500} mb={4}>
          {say('metrics.period')}
        </Text>
        <SegmentedControl
          aria-labelledby={id}
          data={periodKinds.map((value) => ({ value, label: say(`metrics.period.${value}`) }))}
          value={question.period}
          onChange={choice.choosePeriod}
        />
      </div>
      <Select
        w={110}
        label={say('metrics.periods')}
        data={counts[question.period].map((value) => ({ value: String(value), label: number(value, 0) }))}
        value={String(question.periods)}
        allowDeselect={false}
        onChange={(value) => value && choice.chooseCount(value)}
      />
      <Select
        w={190}
        label={say('metrics.by')}
        data={all}
        value={question.by ?? 'all'}
        allowDeselect={false}
        onChange={(value) => value && choice.chooseBy(value === 'all' ? '' : value)}
      />
      {question.by && answer ? <Groups choice={choice} by={question.by} answer={answer} /> : null}
      <Save choice={choice} disabled={!answer} />
    </Group>
  )
}

type GroupsProps = {
  readonly choice: Choice
  readonly by: 'segment' | 'manager'
  readonly answer: MetricsAnswer
}

/** Whose metrics are shown. Those without a segment or manager are named by no name. */
function Groups({ choice, by, answer: { groups, shown } }: GroupsProps) {
  const { say } = useWords()
  const options = groups.map(({ name, accounts }) => ({
    value: name ?? '',
    label: say('metrics.group-of', { name: name ?? say(`metrics.no-${by}`), count: accounts }),
  }))
  return (
    <Select
      w={250}
      label={say('metrics.group')}
      data={options}
      value={shown.name ?? ''}
      allowDeselect={false}
      searchable
      onChange={(value) => value !== null && choice.chooseGroup(value)}
    />
  )
}

function Save({ choice: { question }, disabled }: { readonly choice: Choice; readonly disabled: boolean }) {
  const { say } = useWords()
  const save = useAct('saveMetrics')
  const [saved, setSaved] = useState<Saved>(null)
  const run = async () => {
    const answer = await save.run(question)
    if (answer.ok && answer.value) setSaved(answer.value)
  }
  return (
    <Group gap="xs">
      <Button variant="default" disabled={disabled} loading={save.busy} onClick={() => void run()}>
        {say('metrics.save')}
      </Button>
      <SavedLine saved={saved} />
    </Group>
  )
}
