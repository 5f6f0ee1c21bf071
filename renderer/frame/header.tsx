import { Badge, Button, Group, Menu, Text } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { spotlight } from '@mantine/spotlight'
import { parseDay } from '../../shared/days.ts'
import { useAct } from '../client/use-act.ts'
import { useBook } from '../client/use-book.tsx'
import { useWords } from '../words/use-words.ts'
import { ClockNotice } from './clock-notice.tsx'
import { LookMenu } from './look-menu.tsx'

/** Which book, as of which day, and how the window looks and speaks. */
export function Header() {
  const { say, day } = useWords()
  const { book, asOf, changeAsOf } = useBook()
  const close = useAct('closeBook')
  const open = useAct('openBook')
  return (
    <Group h="100%" px={{ base: 'sm', md: 'xl' }} justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap" miw={0}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant="subtle"
              color="gray"
              c="var(--mantine-color-text)"
              px={8}
              miw={0}
              ml={-8}
              rightSection={<Down />}
              title={`${say('frame.book')}: ${book.name}`}
            >
              <Text fw={600} truncate component="span">
                {book.name}
              </Text>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label maw={420} className="frame-where">
              {book.where}
            </Menu.Label>
            <Menu.Item onClick={() => void open.run()}>{say('action.open-book')}</Menu.Item>
            <Menu.Item onClick={() => void close.run()}>{say('action.close-book')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        {book.readOnly ? (
          <Badge color="ember" className="frame-kept">
            {say('frame.read-only')}
          </Badge>
        ) : null}
      </Group>
      <Group gap="sm" wrap="nowrap" className="frame-kept">
        <Group gap={6} wrap="nowrap">
          <Text fz="sm" c="dimmed" component="span" aria-hidden visibleFrom="xs" className="nowrap">
            {say('frame.as-of')}
          </Text>
          <DatePickerInput
            aria-label={`${say('frame.as-of')} ${day(asOf)}`}
            size="sm"
            w={168}
            value={asOf}
            valueFormatter={({ date }) => (typeof date === 'string' ? day(parseDay(date) ?? asOf) : '')}
            onChange={(chosen) => changeAsOf(parseDay(chosen ?? '') ?? book.asOf)}
          />
          <ClockNotice />
        </Group>
        <Button variant="default" onClick={spotlight.open}>
          {say('palette.open')}
        </Button>
        <LookMenu />
      </Group>
    </Group>
  )
}

/** That a menu opens below. */
function Down() {
  return (
    <svg className="frame-icon" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path d="M1.5 3.5 5 7l3.5-3.5" />
    </svg>
  )
}
