import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { arranged, type PartOf } from '../../shared/statement/documents.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { above } from '../parts/heading.ts'
import { footOf, framed } from '../parts/page-frame.ts'
import type { Theme } from '../theme.ts'
import { course, drawn } from './course.ts'
import { cover, type Listed } from './cover.ts'
import { milestones } from './milestones.ts'
import { nextTerm } from './next-term.ts'
import { outcomes } from './outcomes.ts'
import { perception } from './perception.ts'
import { relationship } from './relationship.ts'
import { shortfallPart } from './shortfall-part.ts'
import type { StatementData } from './statement-data.ts'
import { working } from './working.ts'

type PartId = PartOf['renewal']
type Part = (data: StatementData, theme: Theme, words: Words) => Content

const parts: Readonly<Record<Exclude<PartId, 'cover'>, Part>> = {
  relationship,
  milestones,
  indicators: outcomes,
  perception,
  shortfalls: shortfallPart,
  'next-term': nextTerm,
  course,
  working,
}
const titles: Readonly<Record<Exclude<PartId, 'cover'>, MessageId>> = {
  relationship: 'statement.part.relationship',
  milestones: 'statement.relationship.milestones',
  indicators: 'statement.part.indicators',
  perception: 'statement.perception.title',
  shortfalls: 'statement.shortfalls.title',
  'next-term': 'statement.part.next-term',
  course: 'statement.part.course',
  working: 'statement.part.working',
}

/** The renewal statement that a customer receives: a cover, and the parts that were chosen in the order chosen. */
export function renewalStatement(
  data: StatementData,
  chosen: readonly PartId[] | null,
  theme: Theme,
  words: Words,
): TDocumentDefinitions {
  const { model, brand, identity } = data
  const { account, company, period } = model
  const inside = arranged('renewal', chosen).flatMap((id) => (id === 'cover' || !says(id, model) ? [] : id))
  const listed: readonly Listed[] = inside.map((id) => ({ id, title: words.say(titles[id]) }))
  const span = { from: words.day(period.from), to: words.day(period.to) }
  return framed(
    [
      cover(data, listed, theme, words),
      { text: '', pageBreak: 'after' },
      // At the top of a page the space above a part is not wanted.
      ...inside.map(
        (id, at): Content => ({
          margin: [0, at === 0 ? -above.part : 0, 0, 0],
          stack: [parts[id](data, theme, words)],
        }),
      ),
    ],
    {
      title: words.say('statement.document.title', { account: account.name }),
      subject: words.say('statement.document.subject', { account: account.name, company, ...span }),
      author: company,
      head: { left: company, right: account.name, onFirst: false },
      foot: footOf(words.say('page.number', { number: identity.number }), brand, words),
      mark: null,
    },
    theme,
    words,
  )
}

/** A part that would have nothing to say is not printed. */
function says(id: PartId, model: StatementModel): boolean {
  const { relationship, indicators } = model
  if (id === 'milestones') return relationship.milestones.length > 0
  if (id === 'course') return drawn(model).length > 0
  return id !== 'perception' || indicators.some((one) => one.perception !== null)
}
