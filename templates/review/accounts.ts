import type { Content } from 'pdfmake/interfaces.js'
import type { Day } from '../../shared/days.ts'
import type { Amounts } from '../../shared/review/concentration.ts'
import type { ReviewDocument } from '../../shared/review/document.ts'
import { firstAccounts } from '../../shared/review/first-accounts.ts'
import type { Quadrant } from '../../shared/review/quadrant.ts'
import { amountsOf } from '../../shared/review/review.ts'
import { quadrantWords } from '../../shared/review/review-words.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { leading, partHeading, roomForRows } from '../parts/heading.ts'
import { type ColumnOf, cell, numberCell, table, tightPadding } from '../parts/table.ts'
import { widestOf } from '../parts/text-width.ts'
import type { Theme } from '../theme.ts'
import { cellText, shareText, timesText } from './amounts.ts'

/** Nobody reads more of them on paper. */
const mostAccounts = 250

type Row = Amounts & {
  readonly name: string
  readonly quadrant: Quadrant | null
  readonly reciprocity: string
  readonly valueToClv: string
  readonly surplusShare: string
  readonly sure: string
  readonly renewalDate: Day | null
  readonly bold: boolean
}

/** Every account with its totals to the cent; of a large book those with the highest CLV, and the others as one row. */
export function accounts(document: ReviewDocument, theme: Theme, words: Words): Content {
  const { review, settings } = document
  const { first, others, count } = firstAccounts(review, mostAccounts)
  const plain = { quadrant: null, reciprocity: '', valueToClv: '', surplusShare: '', sure: '', renewalDate: null }
  const rows: readonly Row[] = [
    ...first.map((one) => ({
      ...amountsOf(one),
      name: one.name,
      quadrant: one.quadrant,
      reciprocity: timesText(one.reciprocity.value, words),
      valueToClv: timesText(one.valueToClv.value, words),
      surplusShare: shareText(one.surplusShare.value, words),
      sure: shareText(one.evidenceShare && one.evidenceShare.confirmed + one.evidenceShare.measured, words),
      renewalDate: one.renewalDate,
      bold: false,
    })),
    ...(count === 0
      ? []
      : [{ ...plain, ...others, name: words.say('review.accounts.others', { count }), bold: false }]),
    { ...plain, ...amountsOf(review.totals), name: words.say('review.accounts.total'), bold: true },
  ]
  const lead =
    count === 0 ? words.say('review.accounts.known') : words.say('review.accounts.first', { count: mostAccounts })
  const heading = partHeading('review-accounts', words.say('review.accounts.title'), lead, theme)
  return leading(heading, accountTable(rows, settings.currency, theme, words), roomForRows(rows.length, 2))
}

const amounts = ['worth', 'paid', 'profit', 'clv'] as const
/** Of the other columns, in points. */
const widths = { reciprocity: 46, valueToClv: 38, surplusShare: 46, sure: 50, quadrant: 74 } as const
const leastName = 84
/** Of the digits and signs of an amount, on average, in parts of their size. */
const letterWidth = 0.575

function accountTable(
  rows: readonly Row[],
  currency: ReviewDocument['settings']['currency'],
  theme: Theme,
  words: Words,
): Content {
  const text = (row: Row, name: keyof Amounts) => cellText(row[name], currency, words)
  const letters = Math.max(...rows.flatMap((row) => amounts.map((name) => text(row, name).length)))
  // An amount is never broken: where one is very long, all are set smaller.
  const day = (row: Row) => (row.renewalDate === null ? '' : words.day(row.renewalDate, 'short'))
  const dayWidth = widestOf([words.say('review.column.renewal'), ...rows.map(day)], 8.5) + 2
  const others = Object.values(widths).reduce((sum, one) => sum + one, dayWidth) + 10 * tightPadding
  const room = (theme.measure - others - leastName) / amounts.length
  const fontSize = letters > 13 ? Math.min(7, Math.floor((room / (letters * letterWidth)) * 10) / 10) : 8.5
  const width = Math.max(56, letters * fontSize * letterWidth)
  const money = (head: MessageId, name: keyof Amounts): ColumnOf<Row> => ({
    ...{ head: words.say(head), align: 'right', width },
    cell: (row) => ({ text: text(row, name), style: 'number', bold: row.bold, noWrap: true, fontSize }),
  })
  const number = (head: string, width: number, text: (row: Row) => string): ColumnOf<Row> => ({
    ...{ head, width, align: 'right' },
    cell: (row) => numberCell(text(row)),
  })
  const sure = words.say('review.column.sure')
  return table<Row>(
    [
      { head: words.say('review.column.account'), width: '*', cell: (row) => cell(row.name, { bold: row.bold }) },
      {
        ...{ head: words.say('review.column.quadrant'), width: widths.quadrant },
        cell: (row) =>
          cell(
            row.quadrant ? words.say(quadrantWords[row.quadrant]) : '',
            row.quadrant === 'at-risk' ? { color: theme.colors.accent } : {},
          ),
      },
      money('review.column.worth', 'worth'),
      money('review.column.paid', 'paid'),
      money('review.column.profit', 'profit'),
      money('review.column.clv', 'clv'),
      number(words.say('review.column.reciprocity'), widths.reciprocity, (row) => row.reciprocity),
      number(words.say('review.column.value-to-clv'), widths.valueToClv, (row) => row.valueToClv),
      number(words.say('review.column.surplus-share'), widths.surplusShare, (row) => row.surplusShare),
      number(sure, widths.sure, (row) => row.sure),
      {
        ...{ head: words.say('review.column.renewal'), width: dayWidth, align: 'right' },
        cell: (row) => numberCell(day(row)),
      },
    ],
    rows,
    theme,
    { total: true, dense: true, narrow: true },
  )
}
