import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { arranged, type PartOf } from '../../shared/statement/documents.ts'
import type { Words } from '../../shared/words.ts'
import { contactOf } from '../parts/contact.ts'
import { footOf, framed } from '../parts/page-frame.ts'
import { revisionNote } from '../parts/revision.ts'
import { as } from '../parts/role.ts'
import { points, sentence } from '../parts/runs.ts'
import { wordmark } from '../parts/wordmark.ts'
import type { Theme } from '../theme.ts'
import { headline } from './headline.ts'
import { labelled, returnFigures, worthAndPaid } from './headline-figures.ts'
import { outcomeTable } from './outcome-table.ts'
import { shortfalls } from './shortfalls.ts'
import type { StatementData } from './statement-data.ts'

type PartId = PartOf['summary']
/** How much of what is long there is room for on the one page. */
export type SummaryRoom = { readonly outcomes: number; readonly shortfalls: number; readonly small: boolean }
/** From roomy to tight: whoever prints takes the first that fits on one page. */
export const summaryRooms: readonly SummaryRoom[] = [
  ...[6, 5, 4].map((outcomes) => ({ outcomes, shortfalls: 4, small: false })),
  ...[6, 5, 4, 3].map((outcomes) => ({ outcomes, shortfalls: 3, small: true })),
  ...[3, 2, 1].map((outcomes) => ({ outcomes, shortfalls: outcomes, small: true })),
]

type Part = (data: StatementData, room: SummaryRoom, theme: Theme, words: Words) => Content

const parts: Readonly<Record<PartId, Part>> = {
  opening,
  picture,
  outcomes,
  shortfalls: shortfallList,
  next,
  basis,
}

/** The statement on one page, for a portal: what came of it, where it fell short, what it rests on and where the rest is. */
export function statementSummary(
  data: StatementData,
  chosen: readonly PartId[] | null,
  room: SummaryRoom,
  theme: Theme,
  words: Words,
): TDocumentDefinitions {
  const { model, brand, identity } = data
  const { account, company, period } = model
  const span = { from: words.day(period.from), to: words.day(period.to) }
  return framed(
    arranged('summary', chosen).map((id) => parts[id](data, room, theme, words)),
    {
      title: words.say('statement.summary.document', { account: account.name }),
      subject: words.say('statement.document.subject', { account: account.name, company, ...span }),
      author: company,
      head: { left: '', right: '', onFirst: false },
      foot: footOf(words.say('page.number', { number: identity.number }), brand, words),
      mark: null,
    },
    theme,
    words,
  )
}

function opening(
  { model, brand, own, identity }: StatementData,
  { small }: SummaryRoom,
  theme: Theme,
  words: Words,
): Content {
  const { account, period, company } = model
  const span = { from: words.day(period.from), to: words.day(period.to) }
  return [
    {
      margin: [0, -22, 0, small ? 10 : 18],
      columnGap: 24,
      columns: [
        { width: '*', stack: [wordmark(brand, company, theme)] },
        {
          width: 'auto',
          stack: [
            { text: words.say('statement.summary.kind'), style: 'kicker', alignment: 'right', margin: [0, 6, 0, 2] },
            { text: words.say('statement.cover.period', span), style: 'small', alignment: 'right' },
          ],
        },
      ],
    },
    as('H1', {
      text: account.name,
      style: account.name.length > 30 ? 'displayLongest' : 'displayLong',
      outline: true,
      outlineText: words.say('statement.summary.kind'),
    }),
    ...(identity.revision ? [revisionNote(identity.revision, model, theme, words)] : []),
    {
      ...(sentence(
        own.opening ?? headline(model, words),
        small ? 'body' : 'headlineLong',
        theme.colors.primary,
      ) as object),
      margin: [0, small ? 6 : 9, 0, 0],
    } as Content,
    ...(own.note === null ? [] : [{ ...(sentence(own.note, 'fine') as object), margin: [0, 6, 0, 0] } as Content]),
  ]
}

function picture({ model }: StatementData, { small }: SummaryRoom, theme: Theme, words: Words): Content {
  const left = theme.measure * 0.62
  return {
    margin: [0, small ? 8 : 14, 0, 0],
    columnGap: 24,
    columns: [
      { width: left, stack: [worthAndPaid(model, left, theme, words)] },
      {
        width: theme.measure - left - 24,
        stack: returnFigures(model, theme, words).map((one, at) => ({
          margin: [0, at === 0 ? 0 : 8, 0, 0],
          stack: [labelled(one, theme.measure - left - 24) as Content],
        })),
      },
    ],
  }
}

/** Those that fell short come first: a short list must not be a flattering one. */
function outcomes({ model }: StatementData, room: SummaryRoom, theme: Theme, words: Words): Content {
  const short = model.indicators.filter((one) => one.status === 'short' || one.belowBaseline)
  const shown = [...short, ...model.indicators.filter((one) => !short.includes(one))].slice(0, room.outcomes)
  const title = words.say('statement.part.indicators')
  if (shown.length === 0) return titled(title, { text: words.say('statement.indicators.none'), style: 'fine' }, room)
  return titled(
    title,
    [outcomeTable(shown, model, theme, words, true).content, more(model.indicators.length - shown.length, words)],
    room,
  )
}

function shortfallList({ model }: StatementData, room: SummaryRoom, theme: Theme, words: Words): Content {
  const all = shortfalls(model, words)
  const title = words.say('statement.shortfalls.title')
  if (all.length === 0) return titled(title, { text: words.say('statement.shortfalls.none'), style: 'body' }, room)
  const shown = all.slice(0, room.shortfalls)
  return titled(title, [points(shown, theme.colors.accent, 'cell'), more(all.length - shown.length, words)], room)
}

function next({ model }: StatementData, room: SummaryRoom, _theme: Theme, words: Words): Content {
  const { worth, months, renewalDate, noticeBy } = model.nextTerm
  const money = (minor: NonNullable<typeof worth>['point']) => words.money(minor, model.currency, { short: true })
  const said = [
    worth === null
      ? words.say('statement.next.too-early')
      : words.say('statement.summary.next', {
          months: words.say('unit.months', { count: months }),
          ...{ worth: money(worth.point), low: money(worth.low), high: money(worth.high) },
        }),
    ...(renewalDate === null ? [] : [words.say('statement.summary.renewal', { day: words.day(renewalDate) })]),
    ...(noticeBy === null ? [] : [words.say('statement.summary.notice', { day: words.day(noticeBy) })]),
  ]
  return titled(words.say('statement.part.next-term'), { text: said.join(' '), style: 'fine' }, room)
}

function basis(data: StatementData, room: SummaryRoom, _theme: Theme, words: Words): Content {
  const { model, brand, identity } = data
  const { worthBefore, worthAfter } = model.working
  const discounted =
    worthBefore === null || worthAfter === null
      ? []
      : [
          words.say('statement.summary.discounts', {
            before: words.money(worthBefore, model.currency, { short: true }),
            after: words.money(worthAfter, model.currency, { short: true }),
          }),
        ]
  const text = [...discounted, words.say('statement.summary.basis', { number: identity.number })].join(' ')
  const contact = contactOf(model.nextTerm.manager, model.company, brand).join(', ')
  return titled(
    words.say('statement.part.working'),
    { text: `${text} ${words.say('statement.working.contact', { contact })}`, style: 'fine' },
    room,
  )
}

function more(count: number, words: Words): Content {
  if (count <= 0) return []
  return { text: words.say('statement.summary.more', { count }), style: 'small', margin: [0, 3, 0, 0] }
}

function titled(title: string, content: Content, { small }: SummaryRoom): Content {
  return {
    margin: [0, small ? 9 : 13, 0, 0],
    stack: [as('H2', { text: title, style: 'section', margin: [0, 0, 0, 4] }), content],
  }
}
