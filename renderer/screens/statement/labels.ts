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
  opening: 'statement.section-opening',
  picture: 'statement.section-picture',
  outcomes: 'statement.section-outcomes',
  next: 'statement.section-next',
  basis: 'statement.section-basis',
  'worth-to-us': 'statement.section-worth-to-us',
  'talking-points': 'statement.section-talking-points',
  risks: 'statement.section-risks',
  customer: 'statement.section-customer',
  terms: 'statement.section-terms',
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
