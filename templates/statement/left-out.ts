import type { Content } from 'pdfmake/interfaces.js'
import type { LeftOut, StatementModel } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { section } from '../parts/heading.ts'
import { monthSpan } from '../parts/month-span.ts'
import { points, roomForPoints } from '../parts/runs.ts'
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
  const said = rows.map((row) =>
    words.runs('statement.left-out.row', {
      name: row.indicator ?? words.say('statement.left-out.account'),
      why: why(row, words),
      when: monthSpan(row.months, words),
    }),
  )
  return section(title, null, points(said, theme.colors.secondary, 'fine'), roomForPoints(said, theme))
}

function why(row: LeftOut, words: Words): string {
  const detail = row.detail ?? words.say('value.not-known')
  return words.say(reasons[row.reason], { detail })
}
