import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'

type NameFormProps = {
  readonly label: string
  readonly action: string
  readonly start?: string
  readonly onName: (name: string) => void
}

/** Asks for a name. */
export function NameForm({ label, action, start = '', onName }: NameFormProps) {
  const [name, write] = useState(start)
  const given = name.trim()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (given === '') return
        onName(given)
        write('')
      }}
    >
      <Group gap={6} wrap="nowrap" align="flex-end">
        <TextInput
          size="xs"
          flex={1}
          label={label}
          maxLength={80}
          value={name}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={given === ''}>
          {action}
        </Button>
      </Group>
    </form>
  )
}
