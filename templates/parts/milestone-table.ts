import type { Content } from 'pdfmake/interfaces.js'
import type { Day } from '../../shared/days.ts'
import type { Currency } from '../../shared/money/currency.ts'
import type { MilestoneView } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import type { Theme } from '../theme.ts'
import { cell, numberCell, table } from './table.ts'
import { widestOf } from './text-width.ts'

const states: Readonly<Record<MilestoneView['state'], MessageId>> = {
  achieved: 'statement.milestone.state-achieved',
  'achieved-late': 'statement.milestone.state-late',
  open: 'statement.milestone.state-open',
  overdue: 'statement.milestone.state-overdue',
}

/** Milestones with when they were promised and achieved, their worth for itself, and how they stand. */
export function milestoneTable(
  milestones: readonly MilestoneView[],
  currency: Currency,
  theme: Theme,
  words: Words,
): Content {
  const day = (value: Day | null) => (value === null ? '–' : words.day(value, 'short'))
  const stateOf = (row: MilestoneView) => words.say(states[row.state])
  // As wide as what stands in them: names are long.
  const wide = (head: MessageId, texts: readonly string[]) =>
    Math.max(widestOf(words.say(head).split(' '), 7.5), widestOf(texts, 8.5)) + 4
  const promised = milestones.map((row) => day(row.promisedOn))
  const achieved = milestones.map((row) => day(row.achievedOn))
  const late = (row: MilestoneView) => row.state === 'overdue' || row.state === 'achieved-late'
  return table<MilestoneView>(
    [
      { head: words.say('statement.milestone.name'), width: '*', cell: (row) => cell(row.name) },
      {
        head: words.say('statement.milestone.promised'),
        width: wide('statement.milestone.promised', promised),
        cell: (row) => cell(day(row.promisedOn)),
      },
      {
        head: words.say('statement.milestone.achieved'),
        width: wide('statement.milestone.achieved', achieved),
        cell: (row) => cell(day(row.achievedOn)),
      },
      {
        head: words.say('statement.milestone.worth'),
        width: 'auto',
        align: 'right',
        cell: (row) =>
          numberCell(
            row.worth === null ? words.say('value.not-known') : words.money(row.worth, currency, { short: true }),
          ),
      },
      {
        head: words.say('statement.milestone.state'),
        width: wide('statement.milestone.state', milestones.map(stateOf)),
        cell: (row) => cell(stateOf(row), late(row) ? { bold: true, color: theme.colors.accent } : {}),
      },
    ],
    milestones,
    theme,
  )
}
