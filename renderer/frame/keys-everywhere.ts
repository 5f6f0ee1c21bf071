import { spotlight } from '@mantine/spotlight'
import { go } from '../routes/use-route.ts'
import { places } from './places.ts'

const patience = 1200 // milliseconds between g and the letter of a place

/** Hears the keys that work on every screen; returns how to stop. */
export function keysEverywhere(list: () => void): () => void {
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
