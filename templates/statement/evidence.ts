import type { Content } from 'pdfmake/interfaces.js'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { grades } from '../parts/grades.ts'
import { boxed } from '../parts/heading.ts'
import { cell, numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'

type Row = { readonly label: string; readonly share: string; readonly worth: string; readonly bold: boolean }

/** The worth by evidence grade, its sum after discounts, and what it would be without them; empty without a worth. */
export function evidence(model: StatementModel, theme: Theme, words: Words): Content[] {
  const { worthBefore, worthAfter } = model.working
  if (worthAfter === null) return []
  const money = (minor: typeof worthAfter) => words.money(minor, model.currency)
  const rows: readonly Row[] = [
    ...(worthBefore === null
      ? []
      : [{ label: words.say('statement.working.before'), share: '', worth: money(worthBefore), bold: false }]),
    ...model.working.evidence.map((part) => ({
      label: words.say('statement.working.after-of', { grade: words.say(grades[part.grade]) }),
      share: words.percent(part.share, 1),
      worth: money(part.worth),
      bold: false,
    })),
    { label: words.say('statement.working.after'), share: '', worth: money(worthAfter), bold: true },
  ]
  return boxed(
    words.say('statement.working.evidence-title'),
    words.say('statement.working.discounts'),
    table<Row>(
      [
        {
          head: words.say('statement.working.evidence'),
          width: '*',
          cell: (row) => cell(row.label, { bold: row.bold }),
        },
        { head: words.say('statement.working.share'), width: 42, align: 'right', cell: (row) => numberCell(row.share) },
        {
          head: words.say('statement.working.worth'),
          width: 'auto',
          align: 'right',
          cell: (row) => numberCell(row.worth, { bold: row.bold }),
        },
      ],
      rows,
      theme,
      { total: true, dense: true },
    ),
  )
}
