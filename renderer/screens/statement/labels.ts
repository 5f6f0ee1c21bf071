import type { StatementSection } from '../../../shared/contract/statement.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'

export const sectionTitle: Readonly<Record<StatementSection, WindowMessageId>> = {
  cover: 'statement.section-cover',
  relationship: 'statement.section-relationship',
  milestones: 'statement.section-milestones',
  indicators: 'statement.section-indicators',
  perception: 'statement.section-perception',
  shortfalls: 'statement.section-shortfalls',
  'next-term': 'statement.section-next-term',
  course: 'statement.section-course',
  working: 'statement.section-working',
}

const wordsTitles: ReadonlyMap<string, WindowMessageId> = new Map([
  ['opening', 'statement.words-opening'],
  ['note', 'statement.words-note'],
  ['statement.milestone.not-added', 'statement.words-milestones'],
  ['statement.shortfalls.none', 'statement.words-shortfalls'],
  ['statement.working.lead', 'statement.words-working'],
  ['statement.relationship.lead', 'statement.words-relationship'],
  ['statement.indicators.lead', 'statement.words-indicators'],
  ['statement.perception.lead', 'statement.words-perception'],
  ['statement.next.steps-none', 'statement.words-no-steps'],
])

/** What a text of the statement is called here; words of another version keep their id. */
export function wordsTitle(id: string, say: (id: WindowMessageId) => string): string {
  const title = wordsTitles.get(id)
  return title ? say(title) : id
}
