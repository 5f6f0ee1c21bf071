import type { StatementSection } from '../../../shared/contract/statement.ts'
import type { MessageId, Words } from '../../../shared/words.ts'

/** Sentences that may be put otherwise without touching a number: none of them has a place for one. */
const changeable: readonly { readonly section: StatementSection; readonly id: MessageId }[] = [
  { section: 'relationship', id: 'statement.relationship.lead' },
  { section: 'relationship', id: 'statement.relationship.not-promised' },
  { section: 'indicators', id: 'statement.indicators.lead' },
  { section: 'indicators', id: 'statement.perception.lead' },
  { section: 'next-term', id: 'statement.next.steps-none' },
]

/** The words of a section that may be changed, as they usually are. */
export function wordsOfSection(section: StatementSection, words: Words): readonly { id: string; text: string }[] {
  return changeable.filter((one) => one.section === section).map(({ id }) => ({ id, text: words.say(id) }))
}

/** The same words, but for those sentences that somebody has put otherwise. */
export function inOtherWords(words: Words, changed: Readonly<Record<string, string>>): Words {
  const known = changeable.filter(({ id }) => (changed[id] ?? '').trim() !== '')
  const instead = new Map(known.map(({ id }) => [id, changed[id] ?? '']))
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
