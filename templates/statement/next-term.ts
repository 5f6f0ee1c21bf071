import type { Content } from 'pdfmake/interfaces.js'
import type { Brand } from '../../shared/statement/brand.ts'
import type { MilestoneView, StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { contactOf } from '../parts/contact.ts'
import { besides, keptPart, keptSection, partHeading } from '../parts/heading.ts'
import { pairs } from '../parts/pairs.ts'
import { as } from '../parts/role.ts'
import { points } from '../parts/runs.ts'
import { cell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'
import { whatWouldChange } from './what-would-change.ts'

/** Part four: what the next term would be worth, what would change that, the steps agreed, and the terms. */
export function nextTerm(model: StatementModel, brand: Brand, theme: Theme, words: Words): Content {
  return [
    keptPart(
      partHeading('part-next-term', words.say('statement.part.next-term'), null, theme),
      besides(theme, 172, outlook(model, words), terms(model, brand, theme, words)),
    ),
    keptSection(
      words.say('statement.next.change-title'),
      null,
      points(whatWouldChange(model, words), theme.colors.secondary),
    ),
    keptSection(words.say('statement.next.steps-title'), null, steps(model, theme, words)),
  ]
}

function outlook(model: StatementModel, words: Words): Content[] {
  const { worth, months, monthsUsed } = model.nextTerm
  const title = as('H3', { text: words.say('statement.next.outlook-title'), style: 'section', margin: [0, 0, 0, 6] })
  if (worth === null) return [title, { text: words.say('statement.next.too-early'), style: 'body' }]
  const money = (minor: typeof worth.point) => words.money(minor, model.currency, { short: true })
  const spans = {
    used: words.say('unit.months', { count: monthsUsed }),
    months: words.say('unit.months', { count: months }),
  }
  const range = { low: money(worth.low), high: money(worth.high) }
  return [
    title,
    { text: words.say('statement.next.outlook', spans), style: 'body' },
    { text: money(worth.point), style: 'figure', fontSize: 26, margin: [0, 5, 0, 5] },
    { text: words.say('statement.next.range', range), style: 'body' },
  ]
}

function steps(model: StatementModel, theme: Theme, words: Words): Content {
  const { nextSteps, manager } = model.nextTerm
  if (nextSteps.length === 0) return { text: words.say('statement.next.steps-none'), style: 'body' }
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
  )
}

function terms(model: StatementModel, brand: Brand, theme: Theme, words: Words): Content[] {
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
        [words.say('statement.next.contact'), contactOf(manager, model.company, brand).join('\n')],
      ],
      112,
      theme,
    ),
  ]
}
