export type Align = 'left' | 'right'
export type TableColumn = { readonly title: string; readonly align: Align; readonly widest?: number }

/** Rows as text in columns under their titles. Cells that are too wide end in an ellipsis. */
export function textTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => columns.map((column, at) => shortened(row[at] ?? '', column.widest ?? 60)))
  const widths = columns.map((column, at) =>
    Math.max(length(column.title), ...cells.map((row) => length(row[at] ?? ''))),
  )
  const line = (row: readonly string[]) =>
    columns
      .map((column, at) => {
        const cell = row[at] ?? ''
        const space = ' '.repeat(Math.max(0, (widths[at] ?? 0) - length(cell)))
        return column.align === 'right' ? space + cell : cell + space
      })
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(columns.map((column) => column.title)), rule, ...cells.map(line), ''].join('\n')
}

function shortened(text: string, widest: number): string {
  const points = [...text]
  return points.length <= widest ? text : `${points.slice(0, widest - 1).join('')}…`
}

function length(text: string): number {
  return [...text].length
}
