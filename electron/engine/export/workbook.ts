import { writeXlsx, type Cell as XlsxCell } from 'hucre/xlsx'
import type { Day } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { exponentOf } from '../../../shared/money/currency.ts'
import { guarded } from './guarded.ts'

/*
 * Workbooks as plain data, and the only file that knows which library writes them. Numbers stay numbers with a format,
 * days stay days, text never becomes a formula.
 */
export type Format =
  | { readonly kind: 'text' }
  | { readonly kind: 'long-text' }
  | { readonly kind: 'money'; readonly currency: Currency }
  | { readonly kind: 'number'; readonly decimals: number }
  | { readonly kind: 'share' }
  | { readonly kind: 'times' }
  | { readonly kind: 'day' }

export type Column = { readonly head: string; readonly width: number; readonly format: Format }
/** Null is empty. A day is a text that its column shows as one. A number may have a format of its own. */
export type Cell = string | number | null | { readonly value: number; readonly format: Format }

export type Sheet = {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Columns that stay in sight beside the head. */
  readonly frozen: number
  /** The last row adds the others up: numbers in it are formulas over their column, with their values beside them. */
  readonly total: boolean
}

export type Workbook = {
  readonly title: string
  readonly company: string
  /** Printed at the head of every page. */
  readonly mark: string
  readonly asOf: Day
  readonly sheets: readonly Sheet[]
}

/** Points: two lines. */
const headHeight = 32
const typeface = { name: 'Calibri', size: 11 }
const ink = { rgb: '1B2430' }
const shade = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EEF3' } } as const

/** The bytes of an XLSX file: the same workbook gives the same bytes on any day. */
export async function xlsxOf({ title, company, mark, asOf, sheets }: Workbook): Promise<Uint8Array> {
  const dated = new Date(`${asOf}T00:00:00Z`)
  return writeXlsx({
    properties: { title, company, creator: 'Counterpart', description: mark, created: dated, modified: dated },
    defaultFont: typeface,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      rows: [[], ...sheet.rows].map(() => []),
      cells: cellsOf(sheet),
      rowDefs: new Map([[0, { height: headHeight }]]),
      freezePane: { rows: 1, columns: sheet.frozen },
      autoFilter: { range: rangeOf(sheet) },
      pageSetup: {
        ...{ orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        printTitlesRow: '$1:$1',
      },
      headerFooter: { oddHeader: `&L${ampersands(mark)}&R${ampersands(title)}`, oddFooter: '&R&P / &N' },
    })),
  })
}

function cellsOf({ columns, rows, total }: Sheet): Map<string, Partial<XlsxCell>> {
  const cells = new Map<string, Partial<XlsxCell>>()
  // A large book has millions of cells, and a handful of ways in which they look.
  const styles = new Map<string, Style>()
  const look = (format: Format, bold: boolean) => {
    const key = JSON.stringify([format, bold])
    const style = styles.get(key) ?? styleOf(format, bold)
    styles.set(key, style)
    return style
  }
  for (const [at, { head, format }] of columns.entries()) {
    const horizontal = isNumeric(format) ? 'right' : 'left'
    cells.set(`0,${at}`, {
      ...{ value: guarded(head), type: 'string' },
      style: {
        ...{ font: { ...typeface, bold: true, color: ink }, fill: shade },
        alignment: { horizontal, vertical: 'bottom', wrapText: true, ...(horizontal === 'left' ? { indent: 1 } : {}) },
        border: { bottom: { style: 'thin', color: ink } },
      },
    })
  }
  for (const [row, values] of rows.entries()) {
    const sums = total && row === rows.length - 1
    for (const [at, value] of values.entries()) {
      const format = typeof value === 'object' && value !== null ? value.format : columns[at]?.format
      if (value === null || !format) continue
      cells.set(`${row + 1},${at}`, {
        ...contentOf(typeof value === 'object' ? value.value : value, format),
        ...(sums && typeof value === 'number' ? sumOf(at, row, value) : {}),
        style: look(format, sums),
      })
    }
  }
  return cells
}

function contentOf(value: string | number, format: Format): Partial<XlsxCell> {
  if (typeof value === 'number') return { value, type: 'number' }
  if (format.kind === 'day') return { value: new Date(`${value}T00:00:00Z`), type: 'date' }
  return { value: guarded(value), type: 'string' }
}

function sumOf(column: number, rows: number, value: number): Partial<XlsxCell> {
  const name = columnName(column)
  return { type: 'formula', formula: `SUM(${name}2:${name}${rows + 1})`, formulaResult: value }
}

type Style = NonNullable<XlsxCell['style']>

function styleOf(format: Format, bold: boolean): Style {
  const code = codeOf(format)
  return {
    ...(bold ? { font: { ...typeface, bold: true }, border: { top: { style: 'thin', color: ink } } } : {}),
    ...(code === null ? {} : { numFmt: code }),
    alignment: {
      ...{ vertical: 'top', wrapText: format.kind === 'long-text' },
      ...(isNumeric(format) ? {} : { horizontal: 'left', indent: 1 }),
    },
  }
}

function codeOf(format: Format): string | null {
  switch (format.kind) {
    case 'text':
    case 'long-text':
      return null
    case 'money':
      return `#,##0${decimals(exponentOf(format.currency))}`
    case 'number':
      return `#,##0${decimals(format.decimals)}`
    case 'share':
      return '0.0%'
    case 'times':
      return '0.00"×"'
    case 'day':
      return 'yyyy-mm-dd'
  }
}

function decimals(count: number): string {
  return count === 0 ? '' : `.${'0'.repeat(count)}`
}

function isNumeric({ kind }: Format): boolean {
  return kind === 'money' || kind === 'number' || kind === 'share' || kind === 'times' || kind === 'day'
}

/** The head and the rows that may be sorted, without the one that sums them up. */
function rangeOf({ columns, rows, total }: Sheet): string {
  return `A1:${columnName(columns.length - 1)}${Math.max(1, rows.length + 1 - (total ? 1 : 0))}`
}

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

/** In a page's head an ampersand is written twice. */
function ampersands(text: string): string {
  return text.replaceAll('&', '&&')
}
