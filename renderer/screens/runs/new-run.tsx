import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { client } from '../../client/client.ts'
import { useAct } from '../../client/use-act.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Chosen, choiceOf, usualLook } from './choice.ts'
import { ChooseAccounts } from './choose-accounts.tsx'
import { ChooseLook } from './choose-look.tsx'
import { useKeptHere } from './kept.ts'
import { RunReadiness } from './readiness.tsx'
import type { Printing } from './use-printing.ts'

type Props = {
  readonly printing: Printing
  readonly chosen: Chosen
  readonly choose: (chosen: Chosen) => void
}

/** Chooses accounts and how their statements are made, says who is ready, and begins. */
export function NewRun({ printing, chosen, choose }: Props) {
  const { say } = useWords()
  const { asOf, book } = useBook()
  const [kept, keep] = useKeptHere()
  const look = kept.look ?? usualLook
  const [pattern] = useDebouncedValue(look.pattern, 150)
  const choice = choiceOf(chosen)
  const { data } = useAskWith({ enabled: choice !== null, keepPrevious: true }, 'runCandidates', {
    asOf,
    choice: choice ?? { kind: 'all' },
  })
  const found = choice === null ? null : (data ?? null)
  const wrong = useAskWith({ keepPrevious: true }, 'checkRunPattern', { pattern }).data ?? null
  const folder = useAct('chooseRunFolder')
  const next = useId()
  const begin = async () => {
    const picked = await folder.run()
    if (!picked.ok || !picked.value || choice === null) return
    const { token } = picked.value
    const asked = { asOf, choice, locale: look.locale || null, brand: look.brand || null, pattern: look.pattern }
    await printing.print((job) => client.startRun({ job, token, ...asked }))
  }
  const lacks = book.readOnly ? 'runs.read-only' : choice === null ? lacking[chosen.way] : lackOf(found, wrong !== null)
  return (
    <Card title={say('runs.new')} lead={say('runs.new-lead')}>
      <ChooseAccounts chosen={chosen} onChange={choose} />
      <ChooseLook look={look} onChange={(changed) => keep(() => ({ look: changed }))} wrong={wrong} />
      {found ? <RunReadiness found={found} /> : null}
      <Group mt="lg" gap="md">
        <Button
          data-onward
          disabled={lacks !== null || found === null}
          loading={folder.busy}
          aria-describedby={next}
          onClick={() => void begin()}
        >
          {say('runs.print', { count: found?.ready ?? 0 })}
        </Button>
        <Text id={next} fz="sm" c="dimmed" className="reading">
          {say(lacks ?? 'runs.folder-next')}
        </Text>
      </Group>
    </Card>
  )
}

/** Why nothing is chosen yet. */
const lacking = {
  renewals: null,
  all: null,
  view: 'runs.lacks.view',
  hand: 'runs.lacks.hand',
} as const

/** Why these accounts cannot be printed; null: they can, or are not known yet. */
function lackOf(found: OutputOf<'runCandidates'> | null, wrongNames: boolean) {
  if (wrongNames) return 'runs.lacks.names'
  if (found === null) return null
  if (found.total === 0) return 'runs.lacks.accounts'
  return found.ready + found.waiting === 0 ? 'runs.lacks.ready' : null
}
