import { Kbd, Modal, Table } from '@mantine/core'
import { spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import { go } from '../routes/use-route.ts'
import { useWords } from '../words/use-words.ts'
import { places } from './places.ts'
import { shortcutList } from './shown.ts'

const patience = 1200 // milliseconds between g and the letter of a place

/** The keys that work everywhere, and the list of them. */
export function Shortcuts() {
  const { say } = useWords()
  const shown = shortcutList.useShown()
  useEffect(() => keysEverywhere(shortcutList.show), [])
  return (
    <Modal
      opened={shown}
      onClose={shortcutList.close}
      title={say('shortcuts.title')}
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      <Table>
        <Table.Tbody>
          <Row keys={['Ctrl', 'K']} text={say('shortcuts.palette')} />
          <Row keys={['/']} text={say('shortcuts.search')} />
          {places.map(({ route, title, key }) => (
            <Row key={route.screen} keys={['g', key]} text={say(title)} />
          ))}
          <Row keys={['?']} text={say('shortcuts.list')} />
          <Row keys={['Esc']} text={say('shortcuts.close')} />
        </Table.Tbody>
      </Table>
    </Modal>
  )
}

function Row({ keys, text }: { readonly keys: readonly string[]; readonly text: string }) {
  return (
    <Table.Tr>
      <Table.Td w={120}>
        {keys.map((key) => (
          <Kbd key={key} mr={4}>
            {key}
          </Kbd>
        ))}
      </Table.Td>
      <Table.Td>{text}</Table.Td>
    </Table.Tr>
  )
}

function keysEverywhere(list: () => void): () => void {
  let waitingSince = Number.NEGATIVE_INFINITY
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (event.key === '?') return list()
    if (event.key === '/') return search(event)
    const place = places.find(({ key }) => key === event.key)
    if (place && event.timeStamp - waitingSince < patience) go(place.route)
    waitingSince = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
  }
  window.addEventListener('keydown', hear)
  return () => window.removeEventListener('keydown', hear)
}

/** The search field of the screen; where it has none, the palette. */
function search(event: KeyboardEvent): void {
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('main input[type=search]')
  if (field) field.focus()
  else spotlight.open()
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}
