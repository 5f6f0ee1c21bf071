import './questions.css'
import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../../words/use-words.ts'
import { type AccountQuestion, accountsAskedBy, type DeskFile } from '../desk-file.ts'
import { importDesk } from '../import-desk.ts'
import { AccountChoice } from './account-choice.tsx'

const first = 6

/** The accounts that a file names and nobody knows for sure: each asked once, chosen, left out, or all the rest left out. */
export function AccountQuestions({ file }: { readonly file: DeskFile }) {
  const { say } = useWords()
  const [all, showAll] = useState(false)
  const asked = accountsAskedBy(file)
  const { choices, chosen } = file
  if (asked.length === 0) return null
  const open = asked.filter(({ written }) => !Object.hasOwn(choices, written))
  const made = asked.length - open.length
  const shown = all ? asked : asked.slice(0, first)
  const leaveOpen = () =>
    importDesk.choose(chosen.token, Object.fromEntries(open.map(({ written }) => [written, null])))
  return (
    <section className="import-question" aria-labelledby="question-accounts">
      <Title order={3} id="question-accounts" fz="md">
        {say('import.accounts.title', { count: asked.length })}
      </Title>
      <Text fz="sm" mt={2} className="reading">
        {say('import.accounts.text', { count: asked.length })} {hasMany(asked) ? say('import.accounts.hint') : ''}
      </Text>
      <ul className="import-accounts">
        {shown.map((one) => (
          <AccountChoice key={one.written} file={file} asked={one} choice={choices[one.written]} />
        ))}
      </ul>
      <Group mt="sm" gap="xs">
        <Button disabled={made === 0} onClick={() => importDesk.settleAccounts(chosen.token)}>
          {say('import.accounts.use', { count: made })}
        </Button>
        {open.length > 0 && asked.length > 1 ? (
          <Button variant="default" onClick={leaveOpen}>
            {say('import.accounts.rest', { chosen: made > 0, count: open.length })}
          </Button>
        ) : null}
        {all || asked.length <= first ? null : (
          <Button variant="subtle" onClick={() => showAll(true)}>
            {say('import.accounts.all', { count: asked.length })}
          </Button>
        )}
      </Group>
    </section>
  )
}

function hasMany(asked: readonly AccountQuestion[]): boolean {
  return asked.filter(({ among }) => among.length === 0).length > 3
}
