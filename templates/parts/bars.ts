import type { Content } from 'pdfmake/interfaces.js'
import type { Theme } from '../theme.ts'

export type Bar = {
  readonly label: string
  readonly value: string
  /** Of the longest bar; null: not known, so no bar. */
  readonly share: number | null
  readonly color: string
}

/** Amounts as bars of one scale, each under its name and with its value at its end: there is nothing to look up. */
export function bars(rows: readonly Bar[], width: number, theme: Theme): Content {
  const letters = Math.max(...rows.map(({ value }) => value.length))
  const size = letters > 13 ? 13 : 17
  // The longest bar leaves room for its value at its end.
  const longest = Math.min(width * 0.7, width - letters * size * 0.62 - 9)
  const lengthOf = (share: number) => Math.max(1.5, longest * share)
  return {
    stack: rows.map(({ label, value, share, color }, at) => ({
      margin: [0, at === 0 ? 0 : 10, 0, 0],
      stack: [
        { text: label, style: 'label', margin: [0, 0, 0, 3] },
        {
          columnGap: 9,
          columns: [
            ...(share === null || share === 0
              ? []
              : [
                  {
                    width: lengthOf(share),
                    canvas: [{ type: 'rect', x: 0, y: 2, w: lengthOf(share), h: 17, color } as never],
                  },
                ]),
            {
              width: '*',
              text: value,
              style: 'figure',
              ...(share === null ? { fontSize: 11, color: theme.colors.muted } : { fontSize: size, color }),
              margin: [0, share === null ? 3 : size === 13 ? 3 : 0, 0, 0],
            },
          ],
        },
      ],
    })),
  }
}
