import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Briefing } from '../../shared/briefing/model.ts'
import type { Brand } from '../../shared/statement/brand.ts'
import { arranged, type PartOf } from '../../shared/statement/documents.ts'
import type { Words } from '../../shared/words.ts'
import { leading, partHeading, roomFor } from '../parts/heading.ts'
import { framed } from '../parts/page-frame.ts'
import { as } from '../parts/role.ts'
import { points, roomForPoints, sentence } from '../parts/runs.ts'
import { wordmark } from '../parts/wordmark.ts'
import { headline } from '../statement/headline.ts'
import { outcomeTable } from '../statement/outcome-table.ts'
import type { Theme } from '../theme.ts'
import { riskSentence, talkingPoint } from './sentences.ts'
import { terms } from './terms.ts'
import { worthToUs } from './worth-to-us.ts'

type PartId = PartOf['internal']
type Part = (briefing: Briefing, theme: Theme, words: Words) => Content

const parts: Readonly<Record<PartId, Part>> = {
  'worth-to-us': worthToUs,
  'talking-points': talkingPoints,
  risks,
  customer,
  outcomes,
  terms,
}

/** The account manager's briefing: what the customer is worth to us beside what we are worth to him. Every page says that it is internal. */
export function briefingDocument(
  briefing: Briefing,
  brand: Brand,
  chosen: readonly PartId[] | null,
  theme: Theme,
  words: Words,
): TDocumentDefinitions {
  const { account, company, asOf } = briefing.statement
  const title = words.say('briefing.title', { account: account.name })
  return framed(
    [
      head(briefing, brand, theme, words),
      ...arranged('internal', chosen).map((id) => parts[id](briefing, theme, words)),
    ],
    {
      title,
      subject: words.say('review.internal'),
      author: company,
      head: { left: company, right: account.name, onFirst: true },
      foot: `${title}, ${words.day(asOf)}`,
      mark: words.say('review.internal'),
    },
    theme,
    words,
  )
}

function head({ statement }: Briefing, brand: Brand, theme: Theme, words: Words): Content {
  const { account, company, asOf, nextTerm } = statement
  const about = [words.day(asOf), ...(nextTerm.manager === null ? [] : [nextTerm.manager])]
  return [
    wordmark(brand, company, theme),
    {
      text: [words.say('briefing.kind'), ' · ', words.say('review.internal')],
      ...{ style: 'kicker', color: theme.colors.accent, margin: [0, 18, 0, 4] },
    },
    as('H1', {
      text: account.name,
      style: account.name.length > 30 ? 'displayLongest' : 'displayLong',
      outline: true,
      outlineText: account.name,
    }),
    { text: about.join(' · '), style: 'lead', margin: [0, 4, 0, 0] },
  ]
}

function talkingPoints(briefing: Briefing, theme: Theme, words: Words): Content {
  const { talkingPoints: all } = briefing
  const heading = partHeading('part-points', words.say('briefing.points'), words.say('briefing.points-lead'), theme)
  const said = all.map((point) => talkingPoint(point, briefing, words))
  return listed(heading, said, words.say('briefing.points-none'), theme.colors.primary, theme)
}

function risks(briefing: Briefing, theme: Theme, words: Words): Content {
  const heading = partHeading('part-risks', words.say('briefing.risks'), null, theme)
  const said = briefing.risks.map((risk) => riskSentence(risk, briefing, words))
  return listed(heading, said, words.say('briefing.risks-none'), theme.colors.accent, theme)
}

function listed(
  heading: Content,
  said: Parameters<typeof points>[0],
  none: string,
  color: string,
  theme: Theme,
): Content {
  if (said.length === 0) return leading(heading, { text: none, style: 'body' }, roomFor.lines)
  return leading(heading, points(said, color), roomForPoints(said, theme))
}

function customer({ statement }: Briefing, theme: Theme, words: Words): Content {
  const heading = partHeading('part-customer', words.say('briefing.customer'), null, theme)
  return leading(heading, sentence(headline(statement, words), 'body', theme.colors.primary), roomFor.lines)
}

function outcomes({ statement }: Briefing, theme: Theme, words: Words): Content {
  const heading = partHeading('part-outcomes', words.say('briefing.outcomes'), null, theme)
  if (statement.indicators.length === 0) {
    return leading(heading, { text: words.say('statement.indicators.none'), style: 'body' }, roomFor.lines)
  }
  const { content, room } = outcomeTable(statement.indicators, statement, theme, words, true)
  return leading(heading, content, room)
}
