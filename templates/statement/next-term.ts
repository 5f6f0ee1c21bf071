import type { Content } from 'pdfmake/interfaces.js'
import { placeBetween } from '../../shared/charts/bar-shares.ts'
import type { MilestoneView, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { contactOf } from '../parts/contact.ts'
import { besides, keptPart, keptSection, partHeading, roomForRows, section } from '../parts/heading.ts'
import { pairs } from '../parts/pairs.ts'
import { as } from '../parts/role.ts'
import { points, roomForPoints } from '../parts/runs.ts'
import { cell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'
import type { StatementData } from './statement-data.ts'
import { whatWouldChange } from './what-would-change.ts'

const leftWidth = 212

/** What the next term would be worth, what would change that, the steps agreed, and the terms. */
export function nextTerm(data: StatementData, theme: Theme, words: Words): Content {
  const { model } = data
  const changes = whatWouldChange(model, words)
  return [
    keptPart(
      partHeading('part-next-term', words.say('statement.part.next-term'), null, theme),
      besides(theme, leftWidth, outlook(model, theme, words), terms(data, theme, words)),
    ),
    section(
      words.say('statement.next.change-title'),
      null,
      points(changes, theme.colors.secondary),
      roomForPoints(changes, theme),
    ),
    model.nextTerm.nextSteps.length === 0
      ? keptSection(words.say('statement.next.steps-title'), null, {
          ...{ text: words.say('statement.next.steps-none'), style: 'body' },
        })
      : section(
          words.say('statement.next.steps-title'),
          null,
          steps(model, theme, words),
          roomForRows(model.nextTerm.nextSteps.length),
        ),
  ]
}

function outlook(model: StatementModel, theme: Theme, words: Words): Content[] {
  const { worth, months, monthsUsed } = model.nextTerm
  const title = as('H3', { text: words.say('statement.next.outlook-title'), style: 'section', margin: [0, 0, 0, 4] })
  if (worth === null) return [title, { text: words.say('statement.next.too-early'), style: 'body' }]
  const money = (minor: typeof worth.point) => words.money(minor, model.currency, { short: true })
  const range = { low: money(worth.low), high: money(worth.high) }
  const size = money(worth.point).length > 12 ? 17 : 24
  return [
    title,
    { text: words.say('statement.next.outlook', { used: monthsUsed, months }), style: 'body' },
    { text: money(worth.point), style: 'figure', fontSize: size, margin: [0, 2, 0, 1] },
    rangeLine(worth, range, theme),
    { text: words.say('statement.next.range', range), style: 'fine', margin: [0, 3, 0, 0] },
  ]
}

/** The range as a line between its ends, which stand below it, with the middle marked. */
function rangeLine(
  { low, point, high }: NonNullable<StatementModel['nextTerm']['worth']>,
  ends: { readonly low: string; readonly high: string },
  theme: Theme,
): Content {
  const { primary } = theme.colors
  const [left, right] = [1, leftWidth - 1]
  const middle = 6 + (leftWidth - 12) * placeBetween(low, point, high)
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    ...{ type: 'line', x1, y1, x2, y2, lineWidth: 1, lineColor: primary },
  })
  return {
    stack: [
      {
        canvas: [
          ...[line(left, 5, right, 5), line(left, 1, left, 9), line(right, 1, right, 9)],
          { type: 'ellipse', x: middle, y: 5, r1: 4, r2: 4, color: primary },
        ] as never,
      },
      {
        margin: [0, 2, 0, 0],
        columns: [
          { text: ends.low, style: 'label', width: '*', fontFeatures: ['tnum'] },
          { text: ends.high, style: 'label', width: '*', alignment: 'right', fontFeatures: ['tnum'] },
        ],
      },
    ],
  }
}

function steps(model: StatementModel, theme: Theme, words: Words): Content {
  const { nextSteps, manager } = model.nextTerm
  const owner = [manager, model.company].filter((name) => name !== null).join(', ')
  return table<MilestoneView>(
    [
      { head: words.say('statement.next.step'), width: '*', cell: (row) => cell(row.name) },
      {
        head: words.say('statement.milestone.promised'),
        width: 110,
        cell: (row) =>
          cell(row.promisedOn === null ? words.say('value.not-known') : words.day(row.promisedOn), {
            ...(row.state === 'overdue' ? { bold: true, color: theme.colors.accent } : {}),
          }),
      },
      { head: words.say('statement.next.owner'), width: 150, cell: () => cell(owner) },
    ],
    nextSteps,
    theme,
    { dense: true },
  )
}

function terms({ model, brand }: StatementData, theme: Theme, words: Words): Content[] {
  const { renewalDate, noticeBy, renewalValue, annualValue, manager } = model.nextTerm
  const unknown = words.say('value.not-known')
  const day = (value: typeof renewalDate) => (value === null ? unknown : words.day(value))
  const money = (value: typeof renewalValue) => (value === null ? unknown : words.money(value, model.currency))
  return [
    as('H3', { text: words.say('statement.next.terms-title'), style: 'section', margin: [0, 0, 0, 2] }),
    pairs(
      [
        [words.say('statement.next.renewal-date'), day(renewalDate)],
        [words.say('statement.next.notice'), day(noticeBy)],
        [words.say('statement.next.annual-value'), money(annualValue)],
        [words.say('statement.next.renewal-value'), money(renewalValue)],
        [words.say('statement.next.contact'), contactOf(manager, model.company, brand).join(', ')],
      ],
      102,
      theme,
      { dense: true },
    ),
  ]
}
