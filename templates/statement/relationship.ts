import type { Content } from 'pdfmake/interfaces.js'
import { cumulativeWorth } from '../../shared/charts/cumulative-worth.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { chart } from '../parts/chart.ts'
import { keptPart, keptSection, partHeading, roomForRows, section } from '../parts/heading.ts'
import { sentence } from '../parts/runs.ts'
import type { Theme } from '../theme.ts'
import { promised } from './promised.ts'
import type { StatementData } from './statement-data.ts'
import { yearTable } from './year-table.ts'

/** Worth by kind against what was paid, by month as a picture and by year as a table; and what was promised. */
export function relationship({ model }: StatementData, theme: Theme, words: Words): Content {
  const title = words.say('statement.part.relationship')
  const heading = partHeading('part-relationship', title, words.say('statement.relationship.lead'), theme)
  const years = yearTable(model, theme, words)
  const named = words.say('statement.relationship.years')
  return [
    keptPart(heading, picture(model, theme, words)),
    // A short table is kept whole; a long one has to run over pages.
    model.relationship.years.length <= 7
      ? keptSection(named, null, years)
      : section(named, null, years, roomForRows(model.relationship.years.length)),
    keptSection(words.say('statement.relationship.promised-title'), null, promised(model, theme, words)),
  ]
}

function picture(model: StatementModel, theme: Theme, words: Words): Content {
  const { cumulative } = model.relationship
  if (model.headline.worth === null || cumulative.length < 2) {
    const why = model.headline.worth === null ? 'statement.relationship.no-worth' : 'statement.relationship.one-month'
    return { text: words.say(why), style: 'body' }
  }
  const config = cumulativeWorth(cumulative, model.currency, words, theme.colors)
  const [first, last] = [cumulative.at(0), cumulative.at(-1)]
  const alt = words.say('statement.relationship.alt', {
    from: first ? words.month(first.month) : '',
    to: last ? words.month(last.month) : '',
    worth: words.money(last?.worth ?? model.headline.worth, model.currency),
    paid: last?.paid == null ? words.say('value.not-known') : words.money(last.paid, model.currency),
  })
  return { stack: [chart(config, theme.measure, 148, alt), ...payback(model, words)] }
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
