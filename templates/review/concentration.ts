import type { Content } from 'pdfmake/interfaces.js'
import { firstOf, type Group } from '../../shared/review/concentration.ts'
import type { ReviewDocument } from '../../shared/review/document.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { partHeading } from '../parts/heading.ts'
import { as } from '../parts/role.ts'
import { type ColumnOf, cell, numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'
import { shareText, wholeText } from './amounts.ts'
import { effortPicture, profitPicture } from './curve-pictures.ts'

const gap = 34
const mostGroups = 6

/** The second page: profit over accounts, cost to serve over revenue, and what hangs on a segment or a manager. */
export function concentration({ review, settings: { currency } }: ReviewDocument, theme: Theme, words: Words): Content {
  const width = (theme.measure - gap) / 2
  const segments = groupTable('review.column.segment', 'review.concentration.no-segment', review.bySegment)
  const managers = groupTable('review.column.manager', 'review.concentration.no-manager', review.byManager)
  return [
    { text: '', pageBreak: 'before' },
    partHeading('review-concentration', words.say('review.concentration.title'), null, theme),
    {
      columnGap: gap,
      columns: [profitPicture(review, width, theme, words), effortPicture(review, width, theme, words)],
    },
    {
      columnGap: gap,
      margin: [0, 16, 0, 0],
      columns: [
        { width, stack: [heading('review.concentration.segment', words), segments(currency, theme, words)] },
        { width, stack: [heading('review.concentration.manager', words), managers(currency, theme, words)] },
      ],
    },
  ]
}

function heading(title: MessageId, words: Words): Content {
  return as('H3', { text: words.say(title), style: 'section', margin: [0, 0, 0, 4] })
}

type Currency = ReviewDocument['settings']['currency']

/** The first groups by profit, and the others added up in one row, so that each column comes to the same total. */
function groupTable(named: MessageId, none: MessageId, all: readonly Group[]) {
  return (currency: Currency, theme: Theme, words: Words): Content => {
    const { first, others, count } = firstOf(all, mostGroups)
    const rows = [
      ...first.map((one) => ({ ...one, name: one.name ?? words.say(none) })),
      ...(others ? [{ ...others, name: words.say('review.concentration.others', { count }) }] : []),
    ]
    const money = (head: MessageId, name: 'worth' | 'profit' | 'clv'): ColumnOf<Group> => ({
      ...{ head: words.say(head), width: 'auto', align: 'right' },
      cell: (row) => numberCell(wholeText(row[name], currency, words)),
    })
    return table<Group>(
      [
        { head: words.say(named), width: '*', cell: (row) => cell(`${row.name} (${row.accounts})`) },
        money('review.column.worth', 'worth'),
        money('review.column.profit', 'profit'),
        money('review.column.clv', 'clv'),
        {
          ...{ head: words.say('review.concentration.share'), width: 44, align: 'right' },
          cell: (row) => numberCell(shareText(row.profitShare, words)),
        },
      ],
      rows,
      theme,
      { dense: true },
    )
  }
}
