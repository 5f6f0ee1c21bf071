import type { WindowMessageId } from '../../shared/window-messages.ts'
import { command } from '../parts/keys.tsx'
import { places } from './places.ts'

type Shortcut = { readonly keys: readonly string[]; readonly does: WindowMessageId }
export type ShortcutGroup = { readonly title: WindowMessageId; readonly shortcuts: readonly Shortcut[] }

/** Every key that does something of ours, by where it does it. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'shortcuts.everywhere',
    shortcuts: [
      { keys: [command, 'K'], does: 'shortcuts.palette' },
      { keys: [command, 'P'], does: 'shortcuts.palette' },
      { keys: ['/'], does: 'shortcuts.search' },
      { keys: [command, 'N'], does: 'action.new-book' },
      { keys: [command, 'O'], does: 'action.open-book' },
      { keys: [command, 'I'], does: 'place.import' },
      { keys: [command, ','], does: 'place.settings' },
      { keys: ['?'], does: 'shortcuts.list' },
      { keys: ['Esc'], does: 'shortcuts.close' },
      { keys: [command, '+', '−'], does: 'shortcuts.zoom-all' },
      { keys: [command, '0'], does: 'shortcuts.zoom-none' },
      { keys: command === '⌘' ? ['Ctrl', command, 'F'] : ['F11'], does: 'shortcuts.full-screen' },
    ],
  },
  {
    title: 'shortcuts.go',
    shortcuts: places.map(({ title, key }) => ({ keys: ['g', key], does: title })),
  },
  {
    title: 'shortcuts.lists',
    shortcuts: [
      { keys: ['↓'], does: 'shortcuts.into-list' },
      { keys: ['↑', '↓'], does: 'shortcuts.rows' },
      { keys: ['PgUp', 'PgDn'], does: 'shortcuts.pages' },
      { keys: ['Home', 'End'], does: 'shortcuts.ends' },
      { keys: ['Enter'], does: 'shortcuts.open-row' },
    ],
  },
  {
    title: 'shortcuts.working',
    shortcuts: [
      { keys: ['↑', '↓'], does: 'shortcuts.parts' },
      { keys: ['→', 'Enter'], does: 'shortcuts.into' },
      { keys: ['←'], does: 'shortcuts.out' },
      { keys: ['Home', 'End'], does: 'shortcuts.ends' },
    ],
  },
  {
    title: 'shortcuts.statement',
    shortcuts: [
      { keys: [command, 'S'], does: 'shortcuts.save' },
      { keys: ['←', '→'], does: 'shortcuts.turn' },
      { keys: ['−', '+'], does: 'shortcuts.zoom' },
      { keys: ['0'], does: 'shortcuts.fit' },
    ],
  },
  {
    title: 'shortcuts.brand',
    shortcuts: [{ keys: [command, 'S'], does: 'shortcuts.keep' }],
  },
  {
    title: 'shortcuts.review',
    shortcuts: [{ keys: ['←', '→', '↑', '↓'], does: 'shortcuts.threshold' }],
  },
  {
    title: 'shortcuts.settings',
    shortcuts: [
      { keys: ['Enter'], does: 'shortcuts.keep' },
      { keys: ['Esc'], does: 'shortcuts.as-before' },
    ],
  },
]
