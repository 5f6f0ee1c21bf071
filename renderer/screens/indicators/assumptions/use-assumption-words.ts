import type { CatalogueIndicator } from '../../../../shared/contract/indicators.ts'
import type { AssumptionField } from '../../../../shared/facts.ts'
import { useWords } from '../../../words/use-words.ts'
import type { Lane, Span } from './spans.ts'

/** What assumptions of an indicator say, in the window's words and formats. */
export function useAssumptionWords(indicator: CatalogueIndicator) {
  const { say, shortDay, amount, number, percent, print } = useWords()
  const measured = (value: number, { row }: Span): string => {
    const { measure, unit } = indicator
    if (measure === 'rate') return percent(value, 1)
    if (measure === 'cost' || measure === 'amount') return amount(value, row.currency)
    if (measure === 'count' || measure === 'level') return unit === null ? number(value) : `${number(value)} ${unit}`
    const time = (['seconds', 'minutes', 'days'] as const).find((one) => one === unit) ?? 'hours'
    return print.say(`unit.${time}-of`, { count: value, text: number(value) })
  }
  const value = (field: AssumptionField, span: Span): string => {
    switch (field) {
      case 'baseline':
      case 'expectation':
        return measured(span.value, span)
      case 'hourlyRate':
      case 'valuePerUnit':
        return amount(span.value, span.row.currency)
      case 'capture':
      case 'attribution':
        return percent(span.value, 1)
      case 'hoursPerUnit':
        return print.say('unit.hours-of', { count: span.value, text: number(span.value) })
    }
  }
  const period = ({ from, to }: Span): string => {
    if (from !== null && to !== null) return say('indicators.from-to', { from: shortDay(from), to: shortDay(to) })
    if (from !== null) return say('indicators.since', { day: shortDay(from) })
    return to === null ? say('indicators.since-always') : say('indicators.until', { day: shortDay(to) })
  }
  const scope = ({ scope: of, name }: Lane): string => {
    switch (of.kind) {
      case 'all':
        return say('indicators.scope-all')
      case 'segment':
        return say('indicators.scope-segment', { segment: of.segment })
      case 'account':
        return name ?? of.accountId
    }
  }
  const confirmed = ({ row: { confirmedBy, confirmedOn } }: Span): string => {
    if (confirmedOn === null) return confirmedBy ?? say('indicators.not-confirmed')
    const on = { day: shortDay(confirmedOn) }
    return confirmedBy === null
      ? say('indicators.confirmed-by-someone', on)
      : say('indicators.confirmed-by', { ...on, name: confirmedBy })
  }
  return {
    value,
    period,
    scope,
    confirmed,
    grade: ({ row }: Span) => say(`indicators.grade-${row.evidence ?? 'none'}`),
  }
}

export type AssumptionWords = ReturnType<typeof useAssumptionWords>
