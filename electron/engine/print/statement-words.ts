import type { ChangeableWords } from '../../../shared/contract/statement.ts'
import { done, type Problem, type Result, refused } from '../../../shared/problem.ts'
import type { AccountDocument, PartOf } from '../../../shared/statement/documents.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { type PlaceName, placesIn } from '../../../shared/statement/texts.ts'
import type { MessageId, Run, Words } from '../../../shared/words.ts'
import { filled } from '../../../templates/parts/filled.ts'
import { usualOpening } from '../../../templates/statement/headline.ts'
import { fillings, localPlaces, neededInOpening, type Place, placesOf } from '../../../templates/statement/places.ts'

/** The opening sentence as a whole, put together from messages; and a note, which has no usual words. */
export const openingId = 'opening'
export const noteId = 'note'

export type Changed = Readonly<Record<string, string>>

/** Sentences that may be put otherwise without touching a number: none of them has a place for one of its own. */
const sentences: readonly { readonly part: PartOf['renewal']; readonly id: MessageId }[] = [
  { part: 'relationship', id: 'statement.relationship.lead' },
  { part: 'milestones', id: 'statement.milestone.not-added' },
  { part: 'indicators', id: 'statement.indicators.lead' },
  { part: 'perception', id: 'statement.perception.lead' },
  { part: 'shortfalls', id: 'statement.shortfalls.none' },
  { part: 'next-term', id: 'statement.next.steps-none' },
  { part: 'working', id: 'statement.working.lead' },
]
const ids: ReadonlySet<string> = new Set(sentences.map(({ id }) => id))

export type UsualWords = Omit<ChangeableWords, 'kept'>

/** The words of a part that may be changed, as they usually are. Without a model there are no numbers to name. */
export function wordsOfSection(
  section: PartOf[AccountDocument],
  model: StatementModel | null,
  words: Words,
): readonly UsualWords[] {
  const places = model ? namedPlaces(model, words) : []
  const usual = sentences.filter(({ part }) => part === section).map(({ id }) => ({ id, text: words.say(id), places }))
  if ((section !== 'cover' && section !== 'opening') || !model) return usual
  const opening = usualOpening(model, words)
  const needed = places.map((place) => ({ ...place, needed: isNeeded(place.name, model, words) }))
  return [
    ...(opening === null ? [] : [{ id: openingId, text: opening, places: needed }]),
    { id: noteId, text: '', places },
    ...usual,
  ]
}

/** Somebody's texts with their places filled, by id. */
export type Own = ReadonlyMap<string, readonly Run[]>

/**
 * Somebody's texts, checked before anything is printed: refused where one names what there is not, or a figure that is
 * not known of this account, or where the opening leaves out what it may not.
 */
export function ownTexts(changed: Changed, model: StatementModel, words: Words): Result<Own> {
  const own = new Map<string, readonly Run[]>()
  if (Object.keys(changed).length === 0) return done(own)
  const places = placesOf(model, words)
  const filling = fillings(places)
  for (const [id, written] of Object.entries(changed)) {
    const text = written.trim()
    if (text === '' || !(ids.has(id) || id === openingId || id === noteId)) continue
    const wrong = wrongIn(text, id, places)
    if (wrong) return wrong
    own.set(id, filled(text, filling))
  }
  return done(own)
}

/** What is wrong with a text whatever the account: it names a place that there is not, or leaves out what it may not. */
export function wrongForAll(id: string, text: string, words: Words): Problem | null {
  const places = Object.entries(localPlaces(words)).map(([name, local]) => ({ name, local, runs: [] }) as Place)
  return wrongIn(text, id, places)?.problem ?? null
}

function wrongIn(text: string, id: string, places: readonly Place[]) {
  const named = placesIn(text)
  const found = named.map((name) => ({ name, place: places.find((one) => one.name === name || one.local === name) }))
  const unknown = found.find(({ place }) => place === undefined)
  if (unknown) {
    const known = { and: places.flatMap(({ local, runs }) => (runs === null ? [] : braced(local))) }
    return refused('words-unknown-place', { place: braced(unknown.name), known })
  }
  const unfilled = found.find(({ place }) => place?.runs === null)
  if (unfilled) return refused('words-place-not-known', { place: braced(unfilled.name) })
  const missing =
    id === openingId ? neededInOpening.find((name) => !found.some(({ place }) => place?.name === name)) : undefined
  if (missing === undefined) return null
  const { local } = places.find(({ name }) => name === missing) ?? { local: missing }
  return refused('words-missing-place', { place: braced(local) })
}

/** The same words, but for those sentences that somebody has put otherwise. */
export function inOtherWords(words: Words, own: Own): Words {
  const instead = (id: string) => (ids.has(id) ? own.get(id) : undefined)
  if (own.size === 0) return words
  return {
    ...words,
    say: (id, values) =>
      instead(id)
        ?.map(({ text }) => text)
        .join('') ?? words.say(id, values),
    runs: (id, values) => instead(id) ?? words.runs(id, values),
  }
}

/** The texts that a document of one account may have of somebody's own. */
export function textIds(document: AccountDocument): readonly string[] {
  return document === 'renewal' ? [openingId, noteId, ...ids] : [openingId, noteId]
}

function braced(name: string): string {
  return `{${name}}`
}

function isNeeded(local: string, model: StatementModel, words: Words): boolean {
  const needed: readonly PlaceName[] = neededInOpening
  return placesOf(model, words).some((place) => place.local === local && needed.includes(place.name))
}

function namedPlaces(model: StatementModel, words: Words): ChangeableWords['places'] {
  return placesOf(model, words).map(({ local, runs }) => ({
    ...{ name: local, needed: false },
    filled: runs?.map(({ text }) => text).join('') ?? null,
  }))
}
