import type { Content } from 'pdfmake/interfaces.js'
import type { LeftOut, StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { keptSection, roomForRows, section } from '../parts/heading.ts'
import { monthSpan } from '../parts/month-span.ts'
import { cell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'

const reasons: Readonly<Record<LeftOut['reason'], MessageId>> = {
  'no-baseline': 'statement.left-out.no-baseline',
  'no-hourly-rate': 'statement.left-out.no-hourly-rate',
  'no-rate': 'statement.left-out.no-rate',
  'before-period': 'statement.left-out.before-period',
  'part-of': 'statement.left-out.part-of',
  'after-end': 'statement.left-out.after-end',
}

/** What was measured but is not in the totals, in which months, and why. */
export function leftOut(model: StatementModel, theme: Theme, words: Words): Content {
  const rows = model.working.leftOut
  const title = words.say('statement.working.left-out-title')
  if (rows.length === 0) {
    const text = words.say('statement.working.left-out-none')
    return keptSection(title, null, { text, style: 'body' })
  }
  return section(
    title,
    null,
    table<LeftOut>(
      [
        {
          head: words.say('statement.indicators.name'),
          width: 150,
          cell: (row) => cell(row.indicator ?? words.say('statement.left-out.account')),
        },
        { head: words.say('statement.left-out.why'), width: '*', cell: (row) => cell(why(row, words)) },
        { head: words.say('statement.left-out.when'), width: 150, cell: (row) => cell(monthSpan(row.months, words)) },
      ],
      rows,
      theme,
    ),
    roomForRows(rows.length, 2),
  )
}

function why(row: LeftOut, words: Words): string {
  const detail = row.detail ?? words.say('value.not-known')
  return words.say(reasons[row.reason], { detail })
}
