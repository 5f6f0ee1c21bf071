import { Alert, Button, Group, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AskName, PayloadOf } from '../../shared/contract/contract.ts'
import { contract } from '../../shared/contract/contract.ts'
import { onTell } from '../client/client.ts'
import { useAct } from '../client/use-act.ts'
import { useWords, type WindowWords } from '../words/use-words.ts'
import { doingOf } from './doing.ts'

type Engine = PayloadOf<'engineChanged'>

/** Says when the part that calculates does not answer, has stopped, or was started again; nothing is lost by it. */
export function EngineBanner({ engine }: { readonly engine: Engine['engine'] }) {
  const words = useWords()
  const restart = useAct('restartEngine')
  const [told, tell] = useState<Engine | null>(null)
  useEffect(() => onTell('engineChanged', tell), [])
  const [closed, close] = useState<Engine | null>(null)
  const now = told?.engine ?? engine
  const text = textOf(now, told, words)
  if (text === null || (told !== null && told === closed)) return null
  const dead = now === 'hangs' || now === 'stopped'
  return (
    <Alert color={dead ? 'ember' : 'tide'} variant="light" role="alert" radius={0}>
      <Group justify="space-between" wrap="nowrap">
        <Text fz="sm" c="var(--mantine-color-text)">
          {text}
        </Text>
        {dead ? (
          <Button size="compact-sm" onClick={() => void restart.run()}>
            {words.say('engine.restart')}
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" onClick={() => close(told)}>
            {words.say('action.close')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

function textOf(now: Engine['engine'], told: Engine | null, { say, list }: WindowWords): string | null {
  if (now === 'hangs') return say('engine.hangs')
  if (now === 'stopped') return say('engine.stopped')
  if (!told?.restarted) return null
  const known = told.doing.filter((name): name is AskName => name in contract)
  const doing = [...new Set(known.map(doingOf))].map((id) => say(id))
  return doing.length === 0 ? say('engine.restarted') : say('engine.restarted-doing', { doing: list(doing) })
}
