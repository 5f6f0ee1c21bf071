import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'

type Measured = Pick<CatalogueIndicator, 'measure' | 'unit'>
const timeUnits = ['seconds', 'minutes', 'hours', 'days'] as const

/** What an indicator counts, in words. */
export function useMeasureText() {
  const { say } = useWords()
  return {
    /** Such as: Waiting time, in hours. */
    name: (of: Measured) => {
      const unit = unitText(of, say)
      const name = say(`indicators.measure-${of.measure}`)
      return unit === null ? name : `${name}, ${unit}`
    },
    direction: ({ better }: Pick<CatalogueIndicator, 'better'>) => say(`indicators.better-${better}`),
  }
}

/** A time's unit in the window's language, or the book's own word. */
export function unitText({ measure, unit }: Measured, say: WindowWords['say']): string | null {
  if (measure !== 'duration' && measure !== 'wait') return unit
  const known = timeUnits.find((one) => one === (unit ?? 'hours'))
  return known ? say(`indicators.unit-${known}`) : unit
}
