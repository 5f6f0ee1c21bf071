import type { ChangeableWords } from '../../../shared/contract/statement.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import type { MessageId, Words } from '../../../shared/words.ts'
import { placesIn } from '../../../templates/parts/filled.ts'
import type { StatementSection } from '../../../templates/statement/chosen.ts'
import { neededPlaces, openingPlaces, usualOpening } from '../../../templates/statement/opening.ts'

/** The opening sentence as a whole; it is put together from messages, and has no message of its own. */
export const openingId = 'opening'

export type Changed = Readonly<Record<string, string>>

/** Sentences that may be put otherwise without touching a number: none of them has a place for one. */
const plain: readonly { readonly section: StatementSection; readonly id: MessageId }[] = [
  { section: 'relationship', id: 'statement.relationship.lead' },
  { section: 'indicators', id: 'statement.indicators.lead' },
  { section: 'indicators', id: 'statement.perception.lead' },
  { section: 'next-term', id: 'statement.next.steps-none' },
]

/** The words of a section that may be changed, as they usually are. Without a model there are no numbers to name. */
export function wordsOfSection(
  section: StatementSection,
  model: StatementModel | null,
  words: Words,
): readonly ChangeableWords[] {
  const opening = section === 'cover' && model ? usualOpening(model, words) : null
  return [
    ...(model && opening !== null ? [{ id: openingId, text: opening, places: placesOf(model, words) }] : []),
    ...plain.filter((one) => one.section === section).map(({ id }) => ({ id, text: words.say(id), places: [] })),
  ]
}

/** The opening sentence that somebody wrote, or null; refused where it names what there is not, or leaves out what it may not. */
export function openingIn(changed: Changed, model: StatementModel, words: Words): Result<string | null> {
  const text = (changed[openingId] ?? '').trim()
  if (text === '') return done(null)
  const places = placesOf(model, words)
  const named = placesIn(text)
  const unknown = named.find((name) => !places.some((place) => place.name === name))
  if (unknown !== undefined) {
    const known = { and: places.map(({ name }) => braced(name)) }
    return refused('words-unknown-place', { place: braced(unknown), known })
  }
  const missing = places.find(({ name, needed }) => needed && !named.includes(name))
  if (!missing) return done(text)
  return refused('words-missing-place', { place: braced(missing.name) })
}

/** The same words, but for those sentences that somebody has put otherwise. */
export function inOtherWords(words: Words, changed: Changed): Words {
  const known = plain.filter(({ id }) => (changed[id] ?? '').trim() !== '')
  const instead = new Map<string, string>(known.map(({ id }) => [id, (changed[id] ?? '').trim()]))
  if (instead.size === 0) return words
  return {
    ...words,
    say: (id, values) => instead.get(id) ?? words.say(id, values),
    runs: (id, values) => {
      const text = instead.get(id)
      return text === undefined ? words.runs(id, values) : [{ text, strong: false }]
    },
  }
}

function braced(name: string): string {
  return `{${name}}`
}

function placesOf(model: StatementModel, words: Words): ChangeableWords['places'] {
  const needed = neededPlaces(words)
  return Object.entries(openingPlaces(model, words)).map(([name, runs]) => ({
    name,
    filled: runs.map(({ text }) => text).join(''),
    needed: needed.includes(name),
  }))
}
