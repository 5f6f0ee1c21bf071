import { done, type Result } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { wordsFor } from '../../../shared/words.ts'
import { renewalStatement } from '../../../templates/statement/renewal.ts'
import { themeOf } from '../../../templates/theme.ts'
import { missingFrom } from './missing-from.ts'
import { pdfOf } from './pdf-of.ts'
import { statementNumber } from './statement-number.ts'

export type Printed = { readonly bytes: Uint8Array; readonly pages: number; readonly number: string }

/**
 * A customer's statement as a PDF; the same model and brand give the same bytes on any day, in any time zone.
 * Refused with `character-missing` where a text needs a character that no bundled typeface has.
 */
export async function printStatement(model: StatementModel, brand: Brand): Promise<Result<Printed>> {
  const words = wordsFor(model.locale)
  const id = statementNumber(model)
  const definition = renewalStatement(model, brand, id, themeOf(brand), words)
  const missing = missingFrom(definition.content, model, brand)
  if (missing) return missing
  const { bytes, pages } = await pdfOf(definition, model.asOf)
  return done({ bytes, pages, number: id.number })
}
