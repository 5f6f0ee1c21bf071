import type { WorkingNode } from '../../../shared/contract/account.ts'
import { type Currency, exponentOf } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { never } from '../../../shared/never.ts'
import type { WindowWords } from '../../words/use-words.ts'
import { workingFormula } from './working-formula.ts'

/** A value as its working needs it: with all the decimals that the next step counts with. */
export function workingText({ unit, value }: Pick<WorkingNode, 'unit' | 'value'>, words: WindowWords): string {
  if (value === null) return words.say('account.figure.not-known')
  switch (unit.kind) {
    case 'money':
      return words.money(value as Minor, unit.currency)
    case 'amount':
      return words.amount(value, unit.currency, decimalsOf(value, unit.currency))
    case 'hours':
      return `${words.number(value, 4)} ${words.print.say('unit.hours-short', { text: '' }).trim()}`
    case 'share':
      return words.percent(value, 2)
    case 'outcomes':
    case 'number':
      return words.number(value, 6)
    case 'measured':
      return `${words.number(value, 6)} ${unit.word}`
    default:
      return never(unit)
  }
}

/** As many as it has, from the currency's own up to six: amounts are not yet rounded. */
function decimalsOf(value: number, currency: Currency): number {
  const written = value.toFixed(6).replace(/0+$/, '')
  return Math.max(exponentOf(currency), written.length - written.indexOf('.') - 1)
}

/** The sign that stands before a part, by its place and by how the whole was made of the parts. */
export function signBefore(made: WorkingNode['made'], at: number): string {
  switch (made.kind) {
    case 'sum':
      return at === 0 ? '' : '+'
    case 'difference':
      return at === 0 ? '' : '−'
    case 'product':
      return at === 0 ? '' : '×'
    case 'ratio':
      return at === 0 ? '' : '÷'
    case 'rounded':
      return '≈'
    case 'model':
      return 'ƒ'
    case 'given':
    case 'setting':
    case 'default':
      return ''
    default:
      return never(made)
  }
}

/** How a value was made of its parts, in a few words. */
export function howMade({ made, parts }: WorkingNode, words: WindowWords): string {
  const { say } = words
  switch (made.kind) {
    case 'sum':
      return say('account.working.sum', { count: parts })
    case 'setting':
      return say('account.working.setting', { key: made.key })
    case 'model':
      return workingFormula(made.formula, words)
    case 'difference':
    case 'product':
    case 'ratio':
    case 'rounded':
    case 'given':
    case 'default':
      return say(`account.working.${made.kind}`)
    default:
      return never(made)
  }
}
