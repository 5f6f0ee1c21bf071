import { Kbd } from '@mantine/core'
import type { WindowMessageId } from '../../shared/window-messages.ts'
import { useWords } from '../words/use-words.ts'

const mac = /Mac/.test(navigator.userAgent)

/** The key that makes a command of a letter. */
export const command = mac ? '⌘' : 'Ctrl'

/** Keys that have another name on other keyboards. */
const named: ReadonlyMap<string, WindowMessageId> = new Map([
  ['Ctrl', 'key.ctrl'],
  ['PgUp', 'key.page-up'],
  ['PgDn', 'key.page-down'],
  ['Home', 'key.home'],
  ['End', 'key.end'],
  ['Enter', 'key.enter'],
  ['Esc', 'key.escape'],
])

/** Keys as they are called on a keyboard of the window's language. */
export function Keys({ keys, size = 'sm' }: { readonly keys: readonly string[]; readonly size?: 'xs' | 'sm' }) {
  const { say } = useWords()
  return keys.map((key) => {
    const name = named.get(key)
    return (
      <span key={key}>
        <Kbd size={size}>{name === undefined ? key : say(name)}</Kbd>{' '}
      </span>
    )
  })
}
