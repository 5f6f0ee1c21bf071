import type { Content } from 'pdfmake/interfaces.js'
import type { StatementModel, YearRow } from '../../shared/statement/model.ts'
import type { MessageId, Words } from '../../shared/words.ts'
import { type ColumnOf, cell, numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'

type Row = YearRow & { readonly isTotal: boolean }
type Gain = 'hours' | 'hoursSooner' | 'outcomes'
type Amount = 'worth' | 'paid'

const heads: Readonly<Record<Gain | Amount, MessageId>> = {
  hours: 'statement.relationship.hours',
  hoursSooner: 'statement.relationship.hours-sooner',
  outcomes: 'statement.relationship.outcomes',
  worth: 'statement.relationship.worth',
  paid: 'statement.relationship.paid',
}

/** Gains, worth and payments by year with their total; a gain that no year knows has no column. */
export function yearTable(model: StatementModel, theme: Theme, words: Words): Content {
  const { years, total } = model.relationship
  const rows: readonly Row[] = [
    ...years.map((year) => ({ ...year, isTotal: false })),
    { ...total, year: words.say('statement.relationship.total'), isTotal: true },
  ]
  const known = (gain: Gain) => rows.some((row) => row[gain] !== null)
  const gains = (['hours', 'hoursSooner', 'outcomes'] as const).filter(known)
  const column = (key: Gain | Amount, text: (row: Row) => string): ColumnOf<Row> => ({
    head: words.say(heads[key]),
    width: key === 'worth' || key === 'paid' ? 92 : 72,
    align: 'right',
    cell: (row) => numberCell(row[key] === null ? words.say('value.not-known') : text(row), { bold: row.isTotal }),
  })
  const gain = (key: Gain) => {
    const isWhole = rows.every((row) => row[key] === null || Number.isInteger(row[key]))
    return column(key, (row) => (row[key] === null ? '' : words.number(row[key], 1, isWhole ? 0 : 1)))
  }
  const amount = (key: Amount) => column(key, (row) => (row[key] === null ? '' : words.money(row[key], model.currency)))
  return table<Row>(
    [
      {
        head: words.say('statement.relationship.year'),
        width: '*',
        cell: (row) => cell(row.year, { bold: row.isTotal }),
      },
      ...gains.map(gain),
      amount('worth'),
      amount('paid'),
    ],
    rows,
    theme,
    { total: true },
  )
}
