import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'

export type ColumnOf<Row> = {
  readonly head: string
  readonly width: number | '*' | 'auto'
  readonly cell: (row: Row) => Content
  readonly align?: 'left' | 'right'
  /** How a picture in this table draws what the column holds: shown under the head. */
  readonly stroke?: { readonly color: string; readonly dashed: boolean; readonly width: number }
}

/** Between two columns, in points; and where rows are close under one another. */
export const tablePadding = 10
export const tightPadding = 6

type Options = {
  /** The last row sums the others up. */
  readonly total?: boolean
  readonly dense?: boolean
  /** Columns close beside one another. */
  readonly narrow?: boolean
  /** Each row is a paragraph or more: the first may stand alone at the foot of a page. */
  readonly tall?: boolean
  /** Rows close under one another, with a rule above those only that it says so of. */
  readonly tight?: (row: number) => boolean
}

/**
 * Rows under a head that is repeated on every page the table reaches; a row is never split, nor left alone. A last row that sums
 * the others up is set apart by a heavier rule.
 */
export function table<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  theme: Theme,
  { tall = false, ...options }: Options = {},
): ContentTable {
  const strokes = columns.some(({ stroke }) => stroke)
  const head = columns.map((column) => headCell(column, strokes))
  return {
    table: {
      headerRows: 1,
      // No low row stands alone at the foot of a page or at the head of the next one.
      keepWithHeaderRows: tall ? 1 : rows.length <= 3 ? rows.length : 2,
      ...{ keepLastRows: rows.length > (tall ? 2 : 3) ? 2 : 0 },
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [head, ...rows.map((row) => columns.map((column) => column.cell(row) as TableCell))],
      // Read aloud, a cell is told apart by its row's first one.
      ...{ rowHeads: true },
    },
    layout: layoutOf(theme, columns.length, rows.length, options),
  }
}

function headCell<Row>({ head, align = 'left', stroke, width }: ColumnOf<Row>, strokes: boolean): TableCell {
  const text = { text: head, style: 'head', alignment: align } as const
  if (!strokes) return text
  const right = typeof width === 'number' ? width : 0
  const line = stroke && {
    ...{ type: 'line', x1: right - 16, y1: 2, x2: right, y2: 2, lineWidth: stroke.width, lineColor: stroke.color },
    ...(stroke.dashed ? { dash: { length: 2, space: 2 } } : {}),
  }
  return { stack: [text, { canvas: [(line ?? { type: 'line', x1: 0, y1: 2, x2: 0, y2: 2, lineWidth: 0 }) as never] }] }
}

export function cell(text: string, options: { readonly bold?: boolean; readonly color?: string } = {}): Content {
  return { text, style: 'cell', ...options }
}

export function numberCell(text: string, options: { readonly bold?: boolean; readonly color?: string } = {}): Content {
  return { text, style: 'number', noWrap: isWhole(text), ...options }
}

/** Short ones are not broken; a long one, with a unit of the book's own, may be. */
export function isWhole(text: string): boolean {
  return text.length <= 14
}

function layoutOf(theme: Theme, columns: number, rows: number, options: Options): CustomTableLayout {
  const { ink, rule } = theme.colors
  const { dense, narrow, tight, total } = options
  const isStrong = (line: number) => line === 1 || (total && line === rows)
  const isRuled = (line: number) => !tight || line > rows || tight(line - 1)
  const above = tight ? 0.8 : dense ? 2.8 : 3.4
  const between = tight || narrow ? tightPadding : tablePadding
  return {
    hLineWidth: (line) => (line === 0 ? 0 : isStrong(line) ? 0.75 : isRuled(line) ? 0.5 : 0),
    vLineWidth: () => 0,
    hLineColor: (line) => (isStrong(line) ? ink : rule),
    paddingLeft: (column) => (column === 0 ? 0 : between / 2),
    paddingRight: (column) => (column === columns - 1 ? 0 : between / 2),
    paddingTop: (row) => (row === 0 ? 0 : above),
    paddingBottom: (row) => (tight && row > 0 ? 0.8 : dense ? 2.2 : 2.4),
  }
}
