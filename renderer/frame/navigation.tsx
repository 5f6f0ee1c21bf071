import { Kbd, Stack, Text } from '@mantine/core'
import { hrefOf, usePlace } from '../routes/use-route.ts'
import { useWords } from '../words/use-words.ts'
import { places } from './places.ts'

/** The places to go. An account and its statement belong to the accounts. */
export function Navigation() {
  const { say } = useWords()
  const { screen } = usePlace().route
  const current = screen === 'account' || screen === 'statement' ? 'accounts' : screen
  return (
    <Stack gap={2} p="sm" h="100%">
      <Text className="frame-wordmark" px={12} pt={6} pb={14}>
        Counterpart
      </Text>
      {places.map(({ route, title }) => (
        <a
          key={route.screen}
          className="frame-place"
          href={hrefOf(route)}
          aria-current={route.screen === current ? 'page' : undefined}
        >
          {say(title)}
        </a>
      ))}
      <Text c="dimmed" fz="xs" px={12} mt="auto" pb={8}>
        <Kbd>?</Kbd> {say('shortcuts.title')}
      </Text>
    </Stack>
  )
}
