import type { Content } from 'pdfmake/interfaces.js'
import type { Words } from '../../shared/words.ts'
import { revisionNote } from '../parts/revision.ts'
import { as } from '../parts/role.ts'
import { sentence } from '../parts/runs.ts'
import { wordmark } from '../parts/wordmark.ts'
import type { Theme } from '../theme.ts'
import { headline } from './headline.ts'
import { labelled, returnFigures, worthAndPaid } from './headline-figures.ts'
import type { StatementData } from './statement-data.ts'

/** A part of the document that the contents name. */
export type Listed = { readonly id: string; readonly title: string }

/** The first page: whose statement, over what time, in one sentence what came of it, and as two bars. */
export function cover(data: StatementData, listed: readonly Listed[], theme: Theme, words: Words): Content {
  const { model, brand, own, identity } = data
  const { account, period } = model
  const span = { from: words.day(period.from), to: words.day(period.to) }
  const said = own.opening ?? headline(model, words)
  const isLong =
    said.map(({ text }) => text).join('').length > roomFor(theme) ||
    account.name.length > 44 ||
    own.note !== null ||
    identity.revision !== null
  const band = { type: 'rect', x: 0, y: 0, w: theme.page.width, h: 6, color: theme.colors.primary }
  return [
    { canvas: [band as never], absolutePosition: { x: 0, y: 0 } },
    wordmark(brand, model.company, theme),
    { text: words.say('statement.cover.kind'), style: 'kicker', margin: [0, isLong ? 44 : 84, 0, 8] },
    as('H1', {
      text: account.name,
      style: account.name.length > 44 ? 'displayLongest' : account.name.length > 24 ? 'displayLong' : 'display',
      id: 'part-cover',
      outline: true,
      outlineText: words.say('statement.part.cover'),
    }),
    { text: words.say('statement.cover.period', span), fontSize: 11, color: theme.colors.muted, margin: [0, 8, 0, 0] },
    ...(identity.revision ? [revisionNote(identity.revision, model, theme, words)] : []),
    spaced(sentence(said, isLong ? 'headlineLong' : 'headline', theme.colors.primary), [0, isLong ? 24 : 34, 24, 0]),
    ...(own.note === null ? [] : [spaced(sentence(own.note, 'body'), [0, 12, 60, 0])]),
    spaced(worthAndPaid(model, theme.measure, theme, words), [0, isLong ? 24 : 34, 0, 0]),
    {
      margin: [0, 16, 0, 0],
      columnGap: 24,
      columns: returnFigures(model, theme, words).map((one) => labelled(one, (theme.measure - 24) / 2)),
    },
    foot(data, listed, theme, words),
  ]
}

/** Letters of the sentence that the page has room for at its full size: Letter is a line and a half lower than A4. */
function roomFor({ page }: Theme): number {
  return page.height < 800 ? 210 : 310
}

function spaced(content: Content, margin: [number, number, number, number]): Content {
  return { ...(content as object), margin } as Content
}

/** From here on a title in the contents may need two lines. */
const lineLength = 36

/**
 * What it contains, for whom, by whom, and under which number; at the foot of the page, wherever that is, with room for
 * typefaces whose lines are a sixth further apart than Inter's.
 */
function foot(
  { model, brand, identity }: StatementData,
  listed: readonly Listed[],
  theme: Theme,
  words: Words,
): Content {
  const { page, measure, colors } = theme
  const left = measure * 0.54
  const lines = listed.reduce((sum, { title }) => sum + (title.length > lineLength ? 2 : 1), 0)
  const line = { type: 'line', x1: 0, y1: 0, x2: measure, y2: 0, lineWidth: 0.5, lineColor: colors.rule }
  return {
    absolutePosition: { x: page.side, y: page.height - page.bottom - Math.max(150, 36 + 16.6 * lines) },
    stack: [
      { canvas: [line as never], margin: [0, 0, 0, 10] },
      {
        columnGap: 30,
        columns: [
          {
            width: left - 30,
            stack: [
              { text: words.say('statement.cover.contents'), style: 'head', margin: [0, 0, 0, 3] },
              as('TOC', {
                layout: tight,
                table: {
                  widths: ['*', 44],
                  body: listed.map(({ id, title }) => [
                    { text: title, style: 'cell', linkToDestination: `part-${id}` },
                    { pageReference: `part-${id}`, style: 'cell', alignment: 'right', fontFeatures: ['tnum'] },
                  ]),
                },
              }),
            ],
          },
          {
            width: measure - left,
            stack: [
              ...pair(words.say('statement.cover.prepared-for'), [model.account.contactName ?? model.account.name]),
              ...pair(
                words.say('statement.cover.prepared-by'),
                named(model.nextTerm.manager ?? brand.contact.name, model.company),
              ),
              ...pair(words.say('statement.cover.number'), [`${identity.number}, ${words.day(model.asOf)}`]),
            ],
          },
        ],
      },
    ],
  }
}

const tight = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 1.1,
  paddingBottom: () => 1.1,
}

function named(person: string | null, organisation: string): readonly string[] {
  return person === null ? [organisation] : [person, organisation]
}

function pair(label: string, lines: readonly string[]): Content[] {
  return [
    { text: label, style: 'head', margin: [0, 0, 0, 1] },
    { text: [...new Set(lines)].join('\n'), style: 'cell', margin: [0, 0, 0, 6] },
  ]
}
