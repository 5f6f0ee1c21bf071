import type { Content } from 'pdfmake/interfaces.js'
import { notEnoughText } from '../../shared/review/described.ts'
import type { ReviewDocument } from '../../shared/review/document.ts'
import type { GivingReason, Listed, TakingReason } from '../../shared/review/lists.ts'
import type { ReviewAccount } from '../../shared/review/review.ts'
import { reasonWords } from '../../shared/review/review-words.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { partHeading, roomForRows, section } from '../parts/heading.ts'
import { type ColumnOf, cell, numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'
import { cellText, timesText } from './amounts.ts'

const mostListed = 15

type Row = { readonly account: ReviewAccount; readonly why: string; readonly soon: boolean }

/** The third page: the three lists that start a conversation. */
export function conversations(document: ReviewDocument, theme: Theme, words: Words): Content {
  const { lists, accounts } = document.review
  const byId = new Map(accounts.map((one) => [one.accountId, one]))
  const rowOf = (accountId: string, why: string, soon: boolean): Row | readonly never[] => {
    const account = byId.get(accountId)
    return account ? { account, why, soon } : []
  }
  const listed = (all: readonly Listed<TakingReason | GivingReason>[]) =>
    all.flatMap(({ accountId, reasons, renews }) =>
      rowOf(accountId, words.list(reasons.map((reason) => words.say(reasonWords[reason]))), renews !== null),
    )
  const unknown = lists.notEnough.flatMap((one) => rowOf(one.accountId, notEnoughText(one, words), false))
  const lead = words.say('review.lists.lead', { days: document.renewingWithin })
  const part = (title: MessageId, said: MessageId, rows: readonly Row[]) =>
    section(words.say(title), words.say(said), listTable(rows, document, theme, words), roomForRows(rows.length, 2))
  return [
    { text: '', pageBreak: 'before' },
    partHeading('review-lists', words.say('review.lists.title'), lead, theme),
    part('review.lists.take', 'review.lists.take-lead', listed(lists.takeMore)),
    part('review.lists.give', 'review.lists.give-lead', listed(lists.giveMore)),
    part('review.lists.unknown', 'review.lists.unknown-lead', unknown),
  ]
}

function managerLine({ manager }: ReviewAccount, theme: Theme): Content {
  return { text: manager ?? '', style: 'cell', color: theme.colors.muted }
}

/** A renewal that is near is set in the colour of warnings. */
function listTable(
  rows: readonly Row[],
  { settings: { currency } }: ReviewDocument,
  theme: Theme,
  words: Words,
): Content {
  if (rows.length === 0) return { text: words.say('review.lists.none'), style: 'body', color: theme.colors.muted }
  const money = (head: MessageId, name: 'worth' | 'paid' | 'profit' | 'clv'): ColumnOf<Row> => ({
    ...{ head: words.say(head), width: 68, align: 'right' },
    cell: ({ account }) => numberCell(cellText(account[name].value, currency, words)),
  })
  const more = rows.length - mostListed
  return [
    table<Row>(
      [
        {
          ...{ head: words.say('review.column.account'), width: 150 },
          cell: ({ account }) => ({ stack: [cell(account.name, { bold: true }), managerLine(account, theme)] }),
        },
        {
          head: words.say('review.column.renewal'),
          width: 74,
          cell: ({ account, soon }) =>
            cell(
              account.renewalDate === null ? '–' : words.day(account.renewalDate, 'short'),
              soon ? { bold: true, color: theme.colors.accent } : {},
            ),
        },
        { head: words.say('review.column.reason'), width: '*', cell: ({ why }) => cell(why) },
        money('review.column.worth', 'worth'),
        money('review.column.paid', 'paid'),
        money('review.column.profit', 'profit'),
        money('review.column.clv', 'clv'),
        {
          ...{ head: words.say('review.column.reciprocity'), width: 64, align: 'right' },
          cell: ({ account }) => numberCell(timesText(account.reciprocity.value, words)),
        },
      ],
      rows.slice(0, mostListed),
      theme,
      { dense: true },
    ),
    ...(more > 0
      ? [{ text: words.say('review.lists.more', { count: more }), style: 'small', margin: [0, 4, 0, 0] } as Content]
      : []),
  ]
}
