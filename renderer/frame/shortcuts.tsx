import { Modal } from '@mantine/core'
import { useEffect } from 'react'
import { Keys } from '../parts/keys.tsx'
import { useWords } from '../words/use-words.ts'
import { keysEverywhere } from './keys-everywhere.ts'
import { type ShortcutGroup, shortcutGroups } from './shortcut-groups.ts'
import { shortcutList } from './shown.ts'

/** The keys that work everywhere, and the list of all there are. */
export function Shortcuts() {
  const { say } = useWords()
  const shown = shortcutList.useShown()
  useEffect(() => keysEverywhere(shortcutList.show), [])
  return (
    <Modal
      opened={shown}
      onClose={shortcutList.close}
      title={say('shortcuts.title')}
      size="52rem"
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <div className="shortcuts">
        {shortcutGroups.map((group) => (
          <Group key={group.title} {...group} />
        ))}
      </div>
    </Modal>
  )
}

function Group({ title, shortcuts }: ShortcutGroup) {
  const { say } = useWords()
  return (
    <table>
      <caption>{say(title)}</caption>
      <tbody>
        {shortcuts.map(({ keys, does }) => (
          <tr key={keys.join(' ')}>
            <td>
              <Keys keys={keys} />
            </td>
            <td>{say(does)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
