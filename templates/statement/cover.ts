import type { Column, Content } from 'pdfmake/interfaces.js'
import type { Brand } from '../../shared/statement/brand.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { revisionNote } from '../parts/revision.ts'
import { as } from '../parts/role.ts'
import { sentence } from '../parts/runs.ts'
import { wordmark } from '../parts/wordmark.ts'
import type { Theme } from '../theme.ts'
import type { Chosen } from './chosen.ts'
import { unitOf } from './gains.ts'
import { headline } from './headline.ts'
import type { Identity } from './identity.ts'

/** The first page: whose statement, over what time, and in one sentence what came of it. */
export function cover(
  model: StatementModel,
  brand: Brand,
  identity: Identity,
  theme: Theme,
  words: Words,
  chosen: Chosen,
): Content {
  const { account, period } = model
  const span = { from: words.day(period.from), to: words.day(period.to) }
  return [
    wordmark(brand, model.company, theme),
    { text: words.say('statement.cover.kind'), style: 'kicker', margin: [0, 104, 0, 8] },
    as('H1', {
      text: account.name,
      style: account.name.length > 26 ? 'displayLong' : 'display',
      id: 'part-cover',
      outline: true,
      outlineText: words.say('statement.part.cover'),
    }),
    { text: words.say('statement.cover.period', span), fontSize: 12, color: theme.colors.muted, margin: [0, 10, 0, 0] },
    ...(identity.revision ? [revisionNote(identity.revision, model, theme, words)] : []),
    {
      ...(sentence(headline(model, words, chosen.opening), 'headline', theme.colors.primary) as object),
      margin: [0, 40, 30, 36],
    } as Content,
    figures(model, theme, words),
    foot(model, brand, identity, words, chosen, { x: theme.page.side, y: 616 }),
  ]
}

function figures(model: StatementModel, theme: Theme, words: Words): Content {
  const { worth, paid, returnPerUnit, paybackMonth, tooEarly } = model.headline
  const { currency } = model
  const money = (minor: typeof worth) =>
    minor === null ? words.say('value.not-known') : words.money(minor, currency, { short: true })
  const unknown = words.say(tooEarly ? 'statement.cover.figure-too-early' : 'value.not-known')
  const one = unitOf(currency, words)
  const returned = returnPerUnit === null ? unknown : words.amount(returnPerUnit, currency)
  const payback =
    paybackMonth !== null
      ? words.month(paybackMonth, 'short')
      : returnPerUnit === null
        ? unknown
        : words.say('statement.cover.figure-payback-none')
  const values = [money(worth), money(paid), returned, payback]
  const longest = Math.max(...values.map((value) => value.length))
  const size = longest <= 10 ? 17 : longest <= 14 ? 14 : 12
  const labels = [
    words.say('statement.cover.figure-worth'),
    words.say('statement.cover.figure-paid'),
    words.say('statement.cover.figure-return', { one }),
    words.say('statement.cover.figure-payback'),
  ]
  return {
    columnGap: 16,
    columns: labels.map((label, at) => figure(label, values[at] ?? '', size, theme, at === 1 ? 'accent' : 'primary')),
  }
}

/** A figure that is words (not known) is set smaller, so that it does not shout. */
function figure(label: string, value: string, size: number, theme: Theme, color: 'primary' | 'accent'): Column {
  const width = (theme.measure - 48) / 4
  const line = { type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 1.5, lineColor: theme.colors[color] }
  const look = /\d/.test(value)
    ? { fontSize: size, color: theme.colors[color] }
    : { fontSize: 11, color: theme.colors.muted }
  return {
    width,
    stack: [
      { canvas: [line as never] },
      { text: label, style: 'label', margin: [0, 8, 0, 3] },
      { text: value, style: 'figure', ...look },
    ],
  }
}

function foot(
  model: StatementModel,
  brand: Brand,
  identity: Identity,
  words: Words,
  { sections }: Chosen,
  absolutePosition: { readonly x: number; readonly y: number },
): Content {
  const all = [
    ['relationship', words.say('statement.part.relationship')],
    ['indicators', words.say('statement.part.indicators')],
    ['next-term', words.say('statement.part.next-term')],
    ['working', words.say('statement.part.working')],
  ] as const
  const parts = all.filter(([id]) => sections.includes(id))
  const named = (...names: readonly (string | null)[]) => names.filter((name) => name !== null)
  return {
    absolutePosition,
    columnGap: 24,
    columns: [
      {
        width: 250,
        stack: [
          { text: words.say('statement.cover.contents'), style: 'head', margin: [0, 0, 0, 5] },
          as('TOC', {
            layout: 'noBorders',
            table: {
              widths: ['*', 44],
              body: parts.map(([id, title]) => [
                { text: title, style: 'body', linkToDestination: `part-${id}` },
                { pageReference: `part-${id}`, style: 'body', alignment: 'right', fontFeatures: ['tnum'] },
              ]),
            },
          }),
        ],
      },
      {
        width: '*',
        stack: [
          ...pair(words.say('statement.cover.prepared-for'), named(model.account.contactName, model.account.name)),
          ...pair(
            words.say('statement.cover.prepared-by'),
            named(model.nextTerm.manager ?? brand.contact.name, model.company),
          ),
          ...pair(words.say('statement.cover.number'), [identity.number, words.day(model.asOf)]),
        ],
      },
    ],
  }
}

function pair(label: string, lines: readonly string[]): Content[] {
  return [
    { text: label, style: 'head', margin: [0, 0, 0, 1] },
    { text: [...new Set(lines)].join('\n'), style: 'cell', margin: [0, 0, 0, 8] },
  ]
}
