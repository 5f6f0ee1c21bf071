import type { FigureView } from '../../shared/contract/values.ts'
import type { Minor } from '../../shared/money/money.ts'
import { never } from '../../shared/never.ts'
import type { Words } from '../../shared/words.ts'

/** A figure's value in its unit; a dash where it is not known, which is not zero. */
export function figureText({ unit, value }: Pick<FigureView, 'unit' | 'value'>, words: Words): string {
  if (value === null) return '–'
  switch (unit.kind) {
    case 'money':
      return words.money(value as Minor, unit.currency)
    case 'amount':
      return words.amount(value, unit.currency)
    case 'hours':
      return words.hours(value)
    case 'share':
      return words.percent(value, 1)
    case 'outcomes':
    case 'number':
      return words.number(value)
    case 'measured':
      return `${words.number(value)} ${unit.word}`
    default:
      return never(unit)
  }
}
