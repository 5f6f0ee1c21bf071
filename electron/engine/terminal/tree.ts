import type { RowRef } from '../../../shared/facts.ts'
import type { Figure, Unit } from '../../../shared/figures/figure.ts'
import { exponentOf } from '../../../shared/money/currency.ts'

/** A figure and its working as an indented tree, down to file and row. What was shown in `seen` is not shown twice. */
export function* treeLines(figure: Figure, seen: Set<string>, first = '', rest = ''): Iterable<string> {
  const parts = figure.from()
  const again = parts.length > 0 && seen.has(figure.id)
  yield `${first}${figure.label}: ${shown(figure.value, figure.unit)}${again ? '  (working above)' : how(figure)}`
  if (again) return
  seen.add(figure.id)
  for (const missing of figure.missing) yield `${rest}   ! ${missing.message}`
  for (const [at, part] of parts.entries()) {
    const last = at === parts.length - 1
    yield* treeLines(part, seen, `${rest}${last ? '└─ ' : '├─ '}`, `${rest}${last ? '   ' : '│  '}`)
  }
}

function how({ made }: Figure): string {
  switch (made.kind) {
    case 'given':
      return made.rows.length === 0 ? '' : `  [${rowsText(made.rows)}]`
    case 'setting':
      return `  [setting ${made.key}]`
    case 'default':
      return '  [by the method]'
    case 'model':
      return `  = ${made.formula}`
    case 'sum':
    case 'difference':
    case 'product':
    case 'ratio':
    case 'rounded':
      return `  (${made.kind})`
  }
}

const mostRows = 50 // a number that all accounts have a part in may come from a million rows

function rowsText(rows: readonly RowRef[]): string {
  const named = rows.slice(0, mostRows).map((row) => `${row.file} row ${row.row}, batch ${row.batch}`)
  const more = rows.length - named.length
  return [...named, ...(more > 0 ? [`and ${more} more rows, which --json names`] : [])].join('; ')
}

function shown(value: number | null, unit: Unit): string {
  if (value === null) return 'not known'
  switch (unit.kind) {
    case 'money': {
      const digits = exponentOf(unit.currency)
      return `${grouped(value / 10 ** digits, digits, digits)} ${unit.currency}`
    }
    case 'amount':
      return `${grouped(value, 0, 6)} ${unit.currency}`
    case 'share':
      return `${grouped(value * 100, 0, 2)} %`
    case 'hours':
      return `${grouped(value, 0, 4)} h`
    case 'outcomes':
    case 'number':
      return grouped(value, 0, 6)
    case 'measured':
      return `${grouped(value, 0, 6)} ${unit.word}`
  }
}

function grouped(value: number, least: number, most: number): string {
  return value.toLocaleString('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most })
}

/** The same as nested data. A figure whose working stands earlier in the document has `workingAbove` instead of it. */
export type Tree = Omit<Figure, 'from'> & { readonly from: readonly Tree[]; readonly workingAbove?: true }

export function treeJson(figure: Figure, seen: Set<string>): Tree {
  const parts = figure.from()
  if (parts.length > 0 && seen.has(figure.id)) return { ...figure, from: [], workingAbove: true }
  seen.add(figure.id)
  return { ...figure, from: parts.map((part) => treeJson(part, seen)) }
}
