import type { Content } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'
import { cell, numberCell } from './table.ts'

type Options = {
  /** Of the values. */
  readonly align?: 'left' | 'right'
  /** What is set in bold: the labels of what they explain, or the values. */
  readonly strong?: 'labels' | 'values'
  /** The values are no wider. */
  readonly most?: number
  readonly dense?: boolean
}

/** Labels with their values, between thin rules. */
export function pairs(
  rows: readonly (readonly [string, string])[],
  labelWidth: number,
  theme: Theme,
  { align = 'left', strong = 'values', most, dense = false }: Options = {},
): Content {
  const label = strong === 'labels' ? { bold: true } : { color: theme.colors.muted }
  return {
    table: {
      dontBreakRows: true,
      widths: [labelWidth, most ?? '*'],
      ...{ rowHeads: 1, keptRows: keptOf(rows.length) },
      body: rows.map(([name, value]) => [
        cell(name, label),
        (align === 'right' ? numberCell : cell)(value, { bold: strong === 'values' }),
      ]),
    },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => theme.colors.rule,
      paddingLeft: () => 0,
      paddingRight: (column) => (column === 0 ? 6 : 0),
      paddingTop: () => (dense ? 1.6 : 2.7),
      paddingBottom: () => (dense ? 1.3 : 2),
    },
  }
}

/** None of the rows stands alone at the foot of a page or at the head of the next one. */
function keptOf(count: number): readonly (readonly [number, number])[] {
  if (count <= 3) return count > 1 ? [[0, count - 1]] : []
  return [
    [0, 1],
    [count - 2, count - 1],
  ]
}
