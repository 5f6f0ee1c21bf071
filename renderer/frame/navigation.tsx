import { Kbd, Stack, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { hrefOf, useRoute } from '../routes/use-route.ts'
import { useWords } from '../words/use-words.ts'
import { PlaceIcon } from './place-icon.tsx'
import { places } from './places.ts'
import { shortcutList } from './shown.ts'

/**
 * The places to go. An account and its statement belong to the accounts. Where the window is narrow, or large letters
 * make it so, there are pictures alone; the names are still there to be read out.
 */
export function Navigation() {
  const { say } = useWords()
  const narrow = useMediaQuery('(max-width: 61.99em)') ?? false
  const { screen } = useRoute()
  const current = screen === 'account' || screen === 'statement' ? 'accounts' : screen
  return (
    <Stack gap={2} p="sm" h="100%">
      <div className="frame-wordmark">
        C<span className="frame-name">ounterpart</span>
      </div>
      {places.map(({ route, title }) => (
        <Tooltip key={route.screen} label={say(title)} position="right" disabled={!narrow} events={onAll}>
          <a className="frame-place" href={hrefOf(route)} aria-current={route.screen === current ? 'page' : undefined}>
            <PlaceIcon screen={route.screen} />
            <span className="frame-name">{say(title)}</span>
          </a>
        </Tooltip>
      ))}
      <button type="button" className="frame-keys" onClick={shortcutList.show}>
        <Kbd>?</Kbd> <span className="frame-name">{say('shortcuts.title')}</span>
      </button>
    </Stack>
  )
}

const onAll = { hover: true, focus: true, touch: false } as const
