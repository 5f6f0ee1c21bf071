import { Button, Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { FilterButton } from './filter-button.tsx'

type ChooseSomeProps<T extends string> = {
  readonly title: string
  readonly choices: readonly T[]
  readonly chosen: readonly T[]
  readonly nameOf: (choice: T) => string
  readonly onChange: (chosen: readonly T[]) => void
}

/** So many are read at a glance; of more, somebody looks for one by its name. */
const few = 9
const most = 200

/** Narrows to some of several; none chosen is all. */
export function ChooseSome<T extends string>({ title, choices, chosen, nameOf, onChange }: ChooseSomeProps<T>) {
  const { say } = useWords()
  const [sought, seek] = useState('')
  const found = choices.filter((choice) => nameOf(choice).toLowerCase().includes(sought.trim().toLowerCase()))
  const [first] = chosen
  const summary = first === undefined ? '' : say('accounts.chosen', { first: nameOf(first), others: chosen.length - 1 })
  return (
    <FilterButton title={title} chosen={summary}>
      {choices.length > few ? (
        <TextInput
          size="xs"
          mb="xs"
          aria-label={say('accounts.find-choice', { title })}
          placeholder={say('accounts.find-choice', { title })}
          value={sought}
          onChange={(event) => seek(event.currentTarget.value)}
        />
      ) : null}
      <Checkbox.Group
        aria-label={title}
        value={[...chosen]}
        onChange={(values) => onChange(choices.filter((choice) => values.includes(choice)))}
      >
        <Stack gap={8} className="accounts-choices">
          {found.slice(0, most).map((choice) => (
            <Checkbox key={choice} value={choice} label={nameOf(choice)} size="sm" />
          ))}
          {found.length === 0 ? <Text fz="sm">{say('accounts.no-choice')}</Text> : null}
          {found.length > most ? (
            <Text fz="sm">{say('accounts.more-choices', { count: found.length - most })}</Text>
          ) : null}
        </Stack>
      </Checkbox.Group>
      <Button variant="subtle" size="compact-sm" mt="xs" disabled={chosen.length === 0} onClick={() => onChange([])}>
        {say('accounts.all-of')}
      </Button>
    </FilterButton>
  )
}
