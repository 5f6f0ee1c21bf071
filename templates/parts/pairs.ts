import type { Content } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'
import { cell, numberCell } from './table.ts'

/** Labels with their values, between thin rules. */
export function pairs(
  rows: readonly (readonly [string, string])[],
  labelWidth: number,
  theme: Theme,
  align: 'left' | 'right' = 'left',
): Content {
  return {
    table: {
      dontBreakRows: true,
      widths: [labelWidth, '*'],
      ...{ rowHeads: 1 },
      body: rows.map(([label, value]) => [
        cell(label, { color: theme.colors.muted }),
        (align === 'right' ? numberCell : cell)(value, { bold: true }),
      ]),
    },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: () => theme.colors.rule,
      paddingLeft: () => 0,
      paddingRight: (column) => (column === 0 ? 6 : 0),
      paddingTop: () => 2.7,
      paddingBottom: () => 2,
    },
  }
}
