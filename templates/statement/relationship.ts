import type { Content } from 'pdfmake/interfaces.js'
import { cumulativeWorth } from '../../shared/charts/cumulative-worth.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { chart } from '../parts/chart.ts'
import { keptSection, partHeading, roomFor, section } from '../parts/heading.ts'
import { milestoneTable } from '../parts/milestone-table.ts'
import { sentence } from '../parts/runs.ts'
import type { Theme } from '../theme.ts'
import { promised } from './promised.ts'
import { yearTable } from './year-table.ts'

/** Part two: worth by kind against what was paid, by month and by year; the promise; the milestones. */
export function relationship(model: StatementModel, theme: Theme, words: Words): Content {
  const { milestones } = model.relationship
  const milestonePart: Content = [
    milestoneTable(milestones, model.currency, theme, words),
    { text: words.say('statement.milestone.not-added'), style: 'small', margin: [0, 6, 0, 0] },
  ]
  return [
    partHeading(
      'part-relationship',
      words.say('statement.part.relationship'),
      words.say('statement.relationship.lead'),
      theme,
    ),
    picture(model, theme, words),
    keptSection(words.say('statement.relationship.years'), null, yearTable(model, theme, words)),
    keptSection(words.say('statement.relationship.promised-title'), null, promised(model, theme, words)),
    ...(milestones.length === 0
      ? []
      : [
          milestones.length > 4
            ? section(words.say('statement.relationship.milestones'), null, milestonePart, roomFor.rows)
            : keptSection(words.say('statement.relationship.milestones'), null, milestonePart),
        ]),
  ]
}

function picture(model: StatementModel, theme: Theme, words: Words): Content {
  const { cumulative } = model.relationship
  if (model.headline.worth === null || cumulative.length === 0) {
    return { text: words.say('statement.relationship.no-worth'), style: 'body' }
  }
  const config = cumulativeWorth(cumulative, model.currency, words, theme.colors)
  const [first, last] = [cumulative.at(0), cumulative.at(-1)]
  const alt = words.say('statement.relationship.alt', {
    from: first ? words.month(first.month) : '',
    to: last ? words.month(last.month) : '',
    worth: words.money(last?.worth ?? model.headline.worth, model.currency),
    paid: last?.paid == null ? words.say('value.not-known') : words.money(last.paid, model.currency),
  })
  return { unbreakable: true, stack: [chart(config, theme.measure, 172, alt), ...payback(model, words)] }
}

function payback(model: StatementModel, words: Words): Content[] {
  const { paybackMonth, returnPerUnit } = model.headline
  const margin = { margin: [0, 8, 0, 0] }
  if (paybackMonth) {
    const runs = words.runs('statement.relationship.payback', { month: words.month(paybackMonth) })
    return [{ ...(sentence(runs, 'body') as object), ...margin } as Content]
  }
  if (returnPerUnit === null) return []
  return [{ ...(sentence(words.runs('statement.relationship.no-payback'), 'body') as object), ...margin } as Content]
}
