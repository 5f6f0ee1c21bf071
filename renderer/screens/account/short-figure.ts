import { useCallback } from 'react'
import type { FigureView } from '../../../shared/contract/values.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { useWords } from '../../words/use-words.ts'

/** A figure as a headline or a table needs it: money from a thousand on in whole units, hours as a bare number. */
export function useShortFigure(): (figure: Pick<FigureView, 'unit' | 'value'>) => string {
  const words = useWords()
  return useCallback(
    (figure) => {
      const { unit, value } = figure
      if (value === null) return '–'
      if (unit.kind === 'money') return words.money(value as Minor, unit.currency, { short: true })
      if (unit.kind === 'hours') return words.number(value, Math.abs(value) >= 100 ? 0 : 1)
      if (unit.kind === 'outcomes') return words.number(value, Math.abs(value) >= 100 ? 0 : 1)
      if (unit.kind === 'share') return words.percent(value)
      if (unit.kind === 'number') return words.number(value)
      if (unit.kind === 'amount') return words.amount(value, unit.currency)
      return `${words.number(value)} ${unit.word}`
    },
    [words],
  )
}
