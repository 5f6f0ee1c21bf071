import { Button, Drawer, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { useState } from 'react'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { parseDay } from '../../../shared/days.ts'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { discoveries } from './discovery.ts'
import { type Draft, draftOf, rowOf } from './draft.ts'
import { useSavedNotice } from './use-saved-notice.ts'

type EditIndicatorProps = {
  readonly indicator: CatalogueIndicator
  readonly opened: boolean
  readonly onClose: () => void
}

/** Where the customers' words are written down, with who said them and how that was found out. */
export function EditIndicator({ indicator, opened, onClose }: EditIndicatorProps) {
  const { say } = useWords()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="min(30rem, 94vw)"
      title={<strong>{say('indicators.edit-title', { name: indicator.name })}</strong>}
      closeButtonProps={{ 'aria-label': say('action.close') }}
      overlayProps={{ backgroundOpacity: 0.25 }}
    >
      <EditForm indicator={indicator} onClose={onClose} />
    </Drawer>
  )
}

function EditForm({ indicator, onClose }: Omit<EditIndicatorProps, 'opened'>) {
  const { say, day, locale } = useWords()
  const [draft, setDraft] = useState(() => draftOf(indicator))
  const save = useAct('addIndicators')
  const notice = useSavedNotice()
  const put = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const submit = async () => {
    const saved = await save.run({ indicators: [rowOf(indicator, draft)] })
    if (!saved.ok) return
    onClose()
    const title = say('indicators.saved', { name: indicator.name })
    notice({ batch: saved.value.batch, title, text: say('indicators.saved-next') })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (draft.outcome.trim() !== '') void submit()
      }}
    >
      <Stack gap="md">
        <Text c="dimmed">{say('indicators.edit-lead')}</Text>
        <Textarea
          label={say('indicators.edit-outcome')}
          autosize
          minRows={2}
          value={draft.outcome}
          error={draft.outcome.trim() === '' ? say('indicators.edit-needs-words') : null}
          onChange={(event) => put({ outcome: event.currentTarget.value })}
        />
        <Select
          label={say('indicators.edit-discovery')}
          data={discoveries.map((value) => ({ value, label: say(`indicators.discovery-${value}`) }))}
          value={draft.discovery}
          placeholder={say('indicators.discovery-none')}
          onChange={(discovery) => put({ discovery })}
        />
        <TextInput
          label={say('indicators.edit-said-by')}
          description={say('indicators.edit-said-by-do')}
          value={draft.saidBy}
          onChange={(event) => put({ saidBy: event.currentTarget.value })}
        />
        <DatePickerInput
          label={say('indicators.edit-said-on')}
          placeholder={say('indicators.edit-said-on-none')}
          locale={locale}
          clearable
          clearButtonProps={{ 'aria-label': say('indicators.edit-said-on-none') }}
          value={draft.saidOn}
          valueFormatter={({ date }) => {
            const chosen = typeof date === 'string' ? parseDay(date) : null
            return chosen ? day(chosen) : ''
          }}
          onChange={(saidOn) => put({ saidOn: parseDay(saidOn ?? '') })}
        />
        <Words label={say('indicators.edit-stage')} value={draft.stage} onChange={(stage) => put({ stage })} />
        <Words label={say('indicators.edit-owner')} value={draft.owner} onChange={(owner) => put({ owner })} />
        <Words label={say('indicators.edit-kpi')} value={draft.kpi} onChange={(kpi) => put({ kpi })} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button type="submit" loading={save.busy}>
            {say('indicators.edit-save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type WordsProps = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }

function Words({ label, value, onChange }: WordsProps) {
  return <TextInput label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
}
