import { Button, Group, Select, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { usualPattern } from '../../../shared/runs/name-pattern.ts'
import { client } from '../../client/client.ts'
import { useAct } from '../../client/use-act.ts'
import { useAsk, useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Card } from '../../parts/card.tsx'
import { useStatementLocales } from '../../parts/use-statement-locales.ts'
import { capital } from '../../words/capital.ts'
import { useWords } from '../../words/use-words.ts'
import { type Chosen, choiceOf } from './choice.ts'
import { ChooseAccounts } from './choose-accounts.tsx'
import { RunReadiness } from './readiness.tsx'
import type { usePrinting } from './use-printing.ts'

type Props = {
  readonly printing: ReturnType<typeof usePrinting>
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
}

/** Chooses accounts and how their statements are made, says who is ready, and begins. */
export function NewRun({ printing, chosen, choose }: Props) {
  const { say, problem } = useWords()
  const { asOf, book } = useBook()
  const [look, change] = useState({ locale: '', brand: '', pattern: usualPattern })
  const [pattern] = useDebouncedValue(look.pattern, 150)
  const choice = choiceOf(chosen)
  const { data: found } = useAskWith({ enabled: choice !== null, keepPrevious: true }, 'runCandidates', {
    asOf,
    choice: choice ?? { kind: 'all' },
  })
  const wrong = useAskWith({ keepPrevious: true }, 'checkRunPattern', { pattern }).data ?? null
  const folder = useAct('chooseRunFolder')
  const ready = choice === null ? 0 : (found?.ready ?? 0)
  const begin = async () => {
    const picked = await folder.run()
    if (!picked.ok || !picked.value || choice === null) return
    const { token } = picked.value
    const asked = { asOf, choice, locale: look.locale || null, brand: look.brand || null, pattern: look.pattern }
    await printing.print((job) => client.startRun({ job, token, ...asked }))
  }
  return (
    <Card title={say('runs.new')} lead={say('runs.new-lead')}>
      <ChooseAccounts chosen={chosen} onChange={choose} />
      <Look look={look} onChange={change} wrong={wrong && problem(wrong)} />
      {choice && found ? <RunReadiness found={found} /> : null}
      <Group mt="lg" gap="md">
        <Button
          disabled={book.readOnly || choice === null || wrong !== null || ready + (found?.waiting ?? 0) === 0}
          loading={folder.busy}
          onClick={() => void begin()}
        >
          {say('runs.print', { count: ready })}
        </Button>
        <Text fz="sm" c="dimmed" className="reading">
          {say(book.readOnly ? 'runs.read-only' : 'runs.folder-next')}
        </Text>
      </Group>
    </Card>
  )
}

type Look = { readonly locale: string; readonly brand: string; readonly pattern: string }
type LookProps = { readonly look: Look; readonly onChange: (look: Look) => void; readonly wrong: string | null }

function Look({ look, onChange, wrong }: LookProps) {
  const { say, locale } = useWords()
  const brands = useAsk('settings').data?.brands ?? []
  const locales = useStatementLocales(locale, locale)
  const own = { value: '', label: say('runs.each-own') }
  return (
    <div className="runs-look">
      <Select
        label={say('runs.language')}
        data={[own, ...locales]}
        value={look.locale}
        allowDeselect={false}
        onChange={(value) => onChange({ ...look, locale: value ?? '' })}
      />
      <Select
        label={say('runs.brand')}
        data={[own, ...brands.map((value) => ({ value, label: capital(value) }))]}
        value={look.brand}
        allowDeselect={false}
        onChange={(value) => onChange({ ...look, brand: value ?? '' })}
      />
      <TextInput
        label={say('runs.names')}
        description={say('runs.names-places', { places: '{account} {name} {renewal} {language} {manager}' })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={look.pattern}
        error={wrong}
        onChange={(event) => onChange({ ...look, pattern: event.currentTarget.value })}
      />
    </div>
  )
}
