import { assert } from '../../../shared/assert.ts'
import type { StatementSection } from '../../../shared/contract/statement.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { wordsFor } from '../../../shared/words.ts'
import { renewalStatement } from '../../../templates/statement/renewal.ts'
import { themeOf } from '../../../templates/theme.ts'
import { missingFrom } from '../print/missing-from.ts'
import { pdfOf } from '../print/pdf-of.ts'
import type { Printed } from '../print/print.ts'
import { statementNumber } from '../print/statement-number.ts'
import { inOtherWords } from './statement-words.ts'

/** The parts of the renewal statement in the order of its content; the cover brings its page break. */
const order = ['cover', 'cover', 'relationship', 'indicators', 'next-term', 'working'] as const

/** What every statement has: whose it is, what was expected and where we fell short, and how it was worked out. */
export const requiredSections: readonly StatementSection[] = ['cover', 'indicators', 'working']

/** Prints a statement of chosen sections with chosen words; with all of them and none changed it is `printStatement`'s. */
export async function printChosen(
  model: StatementModel,
  brand: Brand,
  sections: readonly StatementSection[],
  changed: Readonly<Record<string, string>>,
): Promise<Result<Printed>> {
  const words = inOtherWords(wordsFor(model.locale), changed)
  const id = statementNumber(model)
  const definition = renewalStatement(model, brand, id, themeOf(brand), words)
  const { content } = definition
  assert(Array.isArray(content) && content.length === order.length, 'the statement has the parts that are known here')
  const wanted = new Set<StatementSection>([...requiredSections, ...sections])
  const chosen = content.filter((_, at) => wanted.has(order[at] ?? 'cover'))
  const missing = missingFrom(chosen, model, brand)
  if (missing) return missing
  const { bytes, pages } = await pdfOf({ ...definition, content: chosen }, model.asOf)
  return done({ bytes, pages, number: id.number })
}
