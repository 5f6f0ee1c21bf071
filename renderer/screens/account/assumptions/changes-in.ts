import type { AccountDetail, AssumptionGiven } from '../../../../shared/contract/account.ts'
import type { AssumptionChange } from '../../../../shared/contract/assumptions.ts'
import type { AssumptionField } from '../../../../shared/facts.ts'
import type { Currency } from '../../../../shared/money/currency.ts'
import { fields } from '../../../../shared/value/assumptions.ts'
import type { WindowWords } from '../../../words/use-words.ts'
import { currencyOf, fieldText } from './field-text.ts'

/** What a change gave or changed, field by field: `Baseline: 65 min → 60 min`. */
export function changesIn(
  { before, after }: AssumptionChange,
  { account, indicators }: AccountDetail,
  book: Currency,
  words: WindowWords,
): readonly string[] {
  const { say } = words
  const view = indicators.find((one) => one.view.key === after.indicatorKey)?.view ?? { unit: null }
  const text = (row: AssumptionGiven | null, field: AssumptionField) => {
    const value = row?.[field] ?? null
    if (!row || value === null) return null
    return fieldText(field, value, view, currencyOf(row, account.currency, book), words)
  }
  const numbers = fields.flatMap((field) => {
    const change = changeText(text(before, field), text(after, field), words)
    return change === null ? [] : [`${say(`account.field.${field}`)}: ${change}`]
  })
  if (!before || before.evidence === after.evidence) return numbers
  const [was, is] = [before, after].map(({ evidence }) => say(`account.grade.${evidence ?? 'none'}`))
  const graded = say('account.history.changed', { before: was ?? '', after: is ?? '' })
  return [...numbers, `${say('account.indicator.evidence')}: ${graded}`]
}

function changeText(before: string | null, after: string | null, { say }: WindowWords): string | null {
  if (before === after) return null
  if (before === null) return after
  return after === null ? say('account.history.removed', { before }) : say('account.history.changed', { before, after })
}
