import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'
import { capital } from './capital.ts'

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
  /** Rows close under one another. */
  readonly tight?: boolean
  /** Whether a row has a rule above it; one that has none belongs to the one above. */
  readonly ruled?: (row: number) => boolean
  /** Read aloud, a cell is told apart by these of its row, the first ones. */
  readonly rowHeads?: number
  /** Of so many rows each, which stay together. */
  readonly blocks?: readonly number[]
}

/**
 * Rows under a head that is repeated on every page the table reaches; a row is never split, nor left alone. A last row that sums
 * the others up is set apart by a heavier rule.
 */
export function table<Row>(
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  theme: Theme,
  { tall = false, rowHeads = 1, blocks = [], ...options }: Options = {},
): ContentTable {
  const strokes = columns.some(({ stroke }) => stroke)
  const head = columns.map((column) => headCell(column, strokes, options))
  const lastOnes = rows.length > (tall ? 2 : 3) ? [[rows.length - 1, rows.length]] : []
  const kept = blocks.length > 0 ? blocksAt(blocks) : lastOnes
  return {
    table: {
      headerRows: 1,
      // No low row stands alone at the foot of a page or at the head of the next one.
      keepWithHeaderRows: blocks[0] ?? (tall ? 1 : rows.length <= 3 ? rows.length : 2),
      ...{ keptRows: kept },
      dontBreakRows: true,
      widths: columns.map((column) => column.width),
      body: [head, ...rows.map((row) => columns.map((column) => column.cell(row) as TableCell))],
      // Read aloud, a cell is told apart by its row's first one.
      ...{ rowHeads },
    },
    layout: layoutOf(theme, columns.length, rows.length, options),
  }
}

/** The first and the last row of each, below the head. */
function blocksAt(blocks: readonly number[]): readonly (readonly [number, number])[] {
  const ends = blocks.map((_, at) => blocks.slice(0, at + 1).reduce((sum, count) => sum + count, 0))
  return ends.map((end, at) => [end - (blocks[at] ?? 1) + 1, end])
}

function headCell<Row>(column: ColumnOf<Row>, strokes: boolean, { tight }: Options): TableCell {
  const { head, align = 'left', stroke, width } = column
  const text = { text: capital(head), style: 'head', alignment: align, ...(tight ? { fontSize: 7 } : {}) } as const
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
  const { dense, narrow, tight, ruled, total } = options
  const isStrong = (line: number) => line === 1 || (total && line === rows)
  const isRuled = (line: number) => !ruled || line > rows || ruled(line - 1)
  const above = tight ? 0.6 : dense ? 2.5 : 3.4
  const between = tight || narrow ? tightPadding : tablePadding
  return {
    hLineWidth: (line) => (line === 0 ? 0 : isStrong(line) ? 0.75 : isRuled(line) ? 0.5 : 0),
    vLineWidth: () => 0,
    hLineColor: (line) => (isStrong(line) ? ink : rule),
    paddingLeft: (column) => (column === 0 ? 0 : between / 2),
    paddingRight: (column) => (column === columns - 1 ? 0 : between / 2),
    paddingTop: (row) => (row === 0 ? 0 : tight || isRuled(row) ? above : 0),
    paddingBottom: (row) => (row === 0 ? 2.4 : tight ? 0.5 : !isRuled(row + 1) ? 0 : dense ? 1.9 : 2.4),
  }
}
