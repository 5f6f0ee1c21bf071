import { Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { grade } from '../../../../shared/contract/values.ts'
import { useAct } from '../../../client/use-act.ts'
import { askBy } from '../../../client/use-ask.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Looked } from '../looked.ts'
import { useSide } from '../side/side.tsx'
import { DayInput } from './day-input.tsx'
import { type Draft, givenBy, problemIn, type Subject } from './draft.ts'
import { Effect } from './effect.tsx'
import { Meets } from './meets.tsx'
import type { Saved } from './saved.ts'
import { ScopeFields } from './scope-fields.tsx'
import { ValueFields } from './value-fields.tsx'

type CorrectionFormProps = {
  readonly subject: Subject
  readonly start: Draft
  readonly looked: Looked
  readonly saved: (saved: Saved) => void
}

/** Value, for whom, since when, on what evidence: saved as a batch of its own, with its effect in view before that. */
export function CorrectionForm({ subject, start, looked, saved }: CorrectionFormProps) {
  const { say } = useWords()
  const side = useSide()
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const correct = useAct('correctAssumption')
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const given = givenBy(draft, subject)
  const wrong = problemIn(draft, subject)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!given) return
    const effect = await askBy('assumptionEffect', { ...looked, assumption: given })
    const answer = await correct.run(given)
    if (!answer.ok) return
    const title = `${subject.view.name}, ${say(`account.field.${subject.field}`)}`
    saved({ batch: answer.value.batch, title, effect: effect.ok ? effect.value : null })
    side.close()
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <Stack gap="sm">
        <ValueFields
          subject={subject}
          draft={draft}
          change={change}
          error={wrong !== null && (tried || draft.value !== '') ? say(wrong) : null}
        />
        <ScopeFields subject={subject} draft={draft} change={change} />
        <Meets subject={subject} draft={draft} />
        <SimpleGrid cols={2} spacing="sm">
          <DayInput
            label={say('account.correct.from')}
            description={say('account.correct.from-always')}
            value={draft.validFrom}
            onChange={(validFrom) => change({ validFrom })}
          />
          <Select
            label={say('account.correct.evidence')}
            description={say('account.correct.evidence-none')}
            clearable
            clearButtonProps={{ 'aria-label': say('account.correct.clear') }}
            data={grade.options.map((one) => ({ value: one, label: say(`account.grade.${one}`) }))}
            value={draft.evidence}
            onChange={(value) => change({ evidence: grade.safeParse(value).data ?? null })}
          />
        </SimpleGrid>
        <TextInput
          label={say('account.correct.source')}
          description={say('account.correct.source-hint')}
          value={draft.source}
          onChange={({ currentTarget }) => change({ source: currentTarget.value })}
        />
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label={say('account.correct.confirmed-by')}
            value={draft.confirmedBy}
            onChange={({ currentTarget }) => change({ confirmedBy: currentTarget.value })}
          />
          <DayInput
            label={say('account.correct.confirmed-on')}
            value={draft.confirmedOn}
            onChange={(confirmedOn) => change({ confirmedOn })}
          />
        </SimpleGrid>
        <div className="form-foot">
          <Effect given={given} looked={looked} />
          <Group justify="flex-end">
            <Button variant="default" onClick={side.close}>
              {say('action.cancel')}
            </Button>
            <Button type="submit" loading={correct.busy}>
              {say('account.correct.save')}
            </Button>
          </Group>
        </div>
      </Stack>
    </form>
  )
}
