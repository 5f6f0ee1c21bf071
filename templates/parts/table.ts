import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'

export type ColumnOf<Row> = {
  readonly head: string
  readonly width: number | '*' | 'auto'
  readonly cell: (row: Row) => Content
  readonly align?: 'left' | 'right'
}

/**
 * Rows under a head that is repeated on every page the table reaches; a row is never split. A last row that sums
 * the others up is set apart by a heavier rule.
 */
export function table<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  theme: Theme,
  options: { readonly total?: boolean; readonly dense?: boolean } = {},
): ContentTable {
  const head: TableCell[] = columns.map((column) => ({
    text: column.head,
    style: 'head',
    alignment: column.align ?? 'left',
  }))
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [head, ...rows.map((row) => columns.map((column) => column.cell(row) as TableCell))],
      // Read aloud, a cell is told apart by its row's first one.
      ...{ rowHeads: true },
    },
    layout: layoutOf(theme, columns.length, rows.length, options),
  }
}

export function cell(text: string, options: { readonly bold?: boolean; readonly color?: string } = {}): Content {
  return { text, style: 'cell', ...options }
}

export function numberCell(text: string, options: { readonly bold?: boolean; readonly color?: string } = {}): Content {
  // Short ones are not broken; a long one, with a unit of the book's own, may be.
  return { text, style: 'number', noWrap: text.length <= 14, ...options }
}

function layoutOf(
  theme: Theme,
  columns: number,
  rows: number,
  options: { readonly total?: boolean; readonly dense?: boolean },
): CustomTableLayout {
  const { primary, rule } = theme.colors
  const isStrong = (line: number) => line === 1 || (options.total && line === rows)
  return {
    hLineWidth: (line) => (line === 0 ? 0 : isStrong(line) ? 0.9 : 0.5),
    vLineWidth: () => 0,
    hLineColor: (line) => (isStrong(line) ? primary : rule),
    paddingLeft: (column) => (column === 0 ? 0 : 5),
    paddingRight: (column) => (column === columns - 1 ? 0 : 5),
    paddingTop: (row) => (row === 0 ? 0 : options.dense ? 3.5 : 4.5),
    paddingBottom: () => (options.dense ? 2.5 : 3.5),
  }
}
