import { ActionIcon, Button, Popover, Text } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'
import { useBook } from '../client/use-book.tsx'
import { useWords } from '../words/use-words.ts'
import { clockDoubt } from './clock-doubt.ts'

/** Beside the day that everything is as of: that the clock it comes from may be wrong, and what to do then. */
export function ClockNotice() {
  const { say, day } = useWords()
  const { book, asOf, changeAsOf } = useBook()
  const doubt = clockDoubt(book)
  // Whoever chose a day has read it.
  const [shown, show] = useState(doubt !== null && asOf === book.today)
  // It may stand open without having the focus, and Mantine hears Escape only inside of it.
  useHotkeys([['Escape', () => show(false)]])
  if (doubt === null) return null
  return (
    <Popover opened={shown} onChange={show} position="bottom-end" width={340} withArrow shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="light"
          color="ember"
          size={34}
          fw={600}
          aria-label={say('clock.doubt')}
          onClick={() => show(!shown)}
        >
          !
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600}>{say('clock.doubt')}</Text>
        <Text fz="sm" mt={4} role="status">
          {say(`clock.${doubt.kind}`, { today: day(book.today), day: day(doubt.day) })}
        </Text>
        <Button
          size="compact-sm"
          variant="light"
          mt="sm"
          onClick={() => {
            changeAsOf(doubt.day)
            show(false)
          }}
        >
          {say('clock.look', { day: day(doubt.day) })}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
