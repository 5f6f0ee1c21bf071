import type { Content } from 'pdfmake/interfaces.js'
import type { IndicatorView } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { cell, numberCell, table } from '../parts/table.ts'
import type { Theme } from '../theme.ts'

/** Performance beside perception for the indicators somebody was asked about, wide gaps marked. */
export function perceptionTable(felt: readonly IndicatorView[], theme: Theme, words: Words): Content {
  const percent = (share: number | undefined | null) =>
    share === null || share === undefined ? words.say('value.not-known') : words.percent(share, 1)
  return table<IndicatorView>(
    [
      { head: words.say('statement.indicators.name'), width: '*', cell: (row) => cell(row.name) },
      {
        head: words.say('statement.perception.performance'),
        width: 60,
        align: 'right',
        cell: (row) => numberCell(percent(row.met)),
      },
      {
        head: words.say('statement.perception.content'),
        width: 50,
        align: 'right',
        cell: (row) => numberCell(percent(row.perception?.content)),
      },
      {
        head: words.say('statement.perception.mean'),
        width: 60,
        align: 'right',
        cell: (row) => numberCell(row.perception ? words.number(row.perception.mean, 0) : ''),
      },
      {
        head: words.say('statement.perception.answers'),
        width: 58,
        align: 'right',
        cell: (row) => numberCell(row.perception ? words.number(row.perception.answers, 0) : ''),
      },
      { head: words.say('statement.perception.gap'), width: 56, align: 'right', cell: (row) => gap(row, theme, words) },
    ],
    felt,
    theme,
  )
}

function gap(row: IndicatorView, theme: Theme, words: Words): Content {
  const wide = row.perception?.gapPoints ?? null
  if (row.met === null) return numberCell(words.say('value.not-known'), { color: theme.colors.muted })
  if (wide === null) return numberCell(words.say('statement.perception.no-gap'), { color: theme.colors.muted })
  const text = words.say('statement.perception.gap-points', { points: words.number(wide, 1) })
  return numberCell(text, { bold: true, color: theme.colors.accent })
}
