import { Button, Checkbox, Group, PasswordInput, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { StatementQuestion } from '../../../shared/contract/statement.ts'
import { useAct } from '../../client/use-act.ts'
import { command, Keys } from '../../parts/keys.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Preview } from './use-preview.ts'

type SaveBarProps = { readonly question: StatementQuestion | null; readonly preview: Preview }

/** Saves the PDF as it is shown, and afterwards leads to where it is. */
export function SaveBar({ question, preview }: SaveBarProps) {
  const { say } = useWords()
  const [saved, setSaved] = useState<NonNullable<OutputOf<'saveStatement'>> | null>(null)
  const [password, setPassword] = useState<string | null>(null)
  const save = useAct('saveStatement')
  const show = useAct('showSaved')
  const possible = question !== null && password !== '' && preview.printed?.ready === true && preview.problem === null
  const waiting = preview.asking && preview.problem === null && preview.printed?.ready !== false
  const why = possible ? 'statement.save-why' : waiting ? 'statement.save-waiting' : 'statement.save-not'
  const run = async () => {
    if (!possible || save.busy) return
    const answer = await save.run({ ...question, password })
    if (answer.ok && answer.value) setSaved(answer.value)
  }
  useHotkeys([['mod+S', () => void run()]], [])
  return (
    <div className="paper-save">
      {question?.document === 'internal' ? null : (
        <>
          <Checkbox
            size="xs"
            mb={8}
            label={say('statement.lock')}
            checked={password !== null}
            onChange={({ currentTarget }) => setPassword(currentTarget.checked ? '' : null)}
          />
          {password === null ? null : (
            <PasswordInput
              size="xs"
              mb={8}
              label={say('statement.password')}
              description={say('statement.password-why')}
              maxLength={120}
              value={password}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
          )}
        </>
      )}
      <Button fullWidth size="md" disabled={!possible} loading={save.busy} onClick={() => void run()}>
        {say('statement.save')}
      </Button>
      <Group mt={8} h={36} gap="xs" wrap="nowrap" justify="space-between" role="status">
        {saved ? (
          <>
            <Text fz="xs" lineClamp={2} title={`${saved.where} ${saved.name}`}>
              {say('statement.saved', { name: saved.name, where: saved.where })}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              miw="max-content"
              onClick={() => void show.run({ token: saved.token })}
            >
              {say('statement.open-folder')}
            </Button>
          </>
        ) : (
          <Text fz="xs" c="dimmed">
            {say(why)} {possible ? <Keys keys={[command, 'S']} size="xs" /> : null}
          </Text>
        )}
      </Group>
    </div>
  )
}
