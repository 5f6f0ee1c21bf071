import type { Content } from 'pdfmake/interfaces.js'
import type { Minor } from '../../shared/money/money.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Words } from '../../shared/words.ts'
import { pairs } from '../parts/pairs.ts'
import type { Theme } from '../theme.ts'

/** What the contracts promised beside what was realised. */
export function promised(model: StatementModel, theme: Theme, words: Words): Content {
  const { promised, total } = model.relationship
  if (promised === null) return { text: words.say('statement.relationship.not-promised'), style: 'body' }
  const money = (minor: Minor | null) =>
    minor === null ? words.say('value.not-known') : words.money(minor, model.currency)
  const rows = [
    [words.say('statement.relationship.promised'), money(promised)],
    [words.say('statement.relationship.realised'), money(total.worth)],
  ] as const
  return pairs(rows, theme.measure - 120, theme, { align: 'right' })
}
