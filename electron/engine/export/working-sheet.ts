import type { Figure, Unit } from '../../../shared/figures/figure.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { type Minor, toMajor } from '../../../shared/money/money.ts'
import type { ReviewRow } from '../../../shared/review/review-account.ts'
import type { Words } from '../../../shared/words.ts'
import { reviewFigures } from './review-figures.ts'
import type { Cell, Format, Sheet } from './workbook.ts'

/** As many rows as people and programs take; a sheet could have a million. */
const most = 100_000

/** The working of one account's figures down to files and rows, a row for each step, indented by its depth. */
export function workingSheet(row: ReviewRow, currency: Currency, words: Words): Sheet {
  const steps = stepsOf(reviewFigures(row))
  const rows = steps.rows.map(({ figure, depth, again }) => cellsOf(figure, depth, again, words))
  const cut = [[words.say('review.sheet.cut', { account: row.accountId })]]
  const text = { kind: 'text' } as const
  return {
    name: words.say('review.sheet.working'),
    columns: [
      { head: `${words.say('review.column.figure')}: ${row.name}`, width: 64, format: text },
      { head: words.say('review.column.amount'), width: 18, format: { kind: 'money', currency } },
      { head: words.say('review.column.unit'), width: 12, format: text },
      { head: words.say('review.column.made'), width: 44, format: text },
      { head: words.say('review.column.file'), width: 30, format: text },
      { head: words.say('review.column.row'), width: 9, format: { kind: 'number', decimals: 0 } },
      { head: words.say('review.column.batch'), width: 9, format: { kind: 'number', decimals: 0 } },
    ],
    rows: [...rows.flat(), ...(steps.cut ? cut : [])],
    ...{ frozen: 1, total: false },
  }
}

type Step = { readonly figure: Figure; readonly depth: number; readonly again: boolean }

/** Depth first, as the command line prints it; what was shown before is not shown twice. */
function stepsOf(figures: readonly Figure[]): { readonly rows: readonly Step[]; readonly cut: boolean } {
  const rows: Step[] = []
  const seen = new Set<string>()
  const walk = (figure: Figure, depth: number) => {
    if (rows.length >= most) return
    const parts = figure.from()
    const again = parts.length > 0 && seen.has(figure.id)
    rows.push({ figure, depth, again })
    if (again) return
    seen.add(figure.id)
    for (const part of parts) walk(part, depth + 1)
  }
  for (const figure of figures) walk(figure, 0)
  return { rows, cut: rows.length >= most }
}

/** A value that stands in several rows has a line for each of them. */
function cellsOf(
  { label, unit, value, made, missing }: Figure,
  depth: number,
  again: boolean,
  words: Words,
): readonly (readonly Cell[])[] {
  const name = `${'    '.repeat(depth)}${label}`
  const how = again ? '↑' : made.kind === 'model' ? made.formula : made.kind === 'setting' ? made.key : made.kind
  const [first, ...others] = made.kind === 'given' ? made.rows : []
  const amount = value === null ? words.say('value.not-known') : { value: shown(value, unit), format: formatOf(unit) }
  const note = missing.map(({ message }) => [`${'    '.repeat(depth + 1)}! ${message}`])
  return [
    [name, amount, unitOf(unit), how, first?.file ?? null, first?.row ?? null, first?.batch ?? null],
    ...others.map(({ file, row, batch }) => [null, null, null, null, file, row, batch]),
    ...(again ? [] : note),
  ]
}

function shown(value: number, unit: Unit): number {
  return unit.kind === 'money' ? toMajor(value as Minor, unit.currency) : value
}

function formatOf(unit: Unit): Format {
  switch (unit.kind) {
    case 'money':
      return unit
    case 'amount':
      return { kind: 'number', decimals: 4 }
    case 'share':
      return { kind: 'share' }
    case 'hours':
    case 'outcomes':
    case 'number':
    case 'measured':
      return { kind: 'number', decimals: 4 }
  }
}

function unitOf(unit: Unit): string | null {
  switch (unit.kind) {
    case 'money':
    case 'amount':
      return unit.currency
    case 'measured':
      return unit.word
    case 'hours':
      return 'h'
    case 'share':
    case 'outcomes':
    case 'number':
      return null
  }
}
