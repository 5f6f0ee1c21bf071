import { done, type Result } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { wordsFor } from '../../../shared/words.ts'
import { requiredSections, type StatementSection } from '../../../templates/statement/chosen.ts'
import { renewalStatement } from '../../../templates/statement/renewal.ts'
import { themeOf } from '../../../templates/theme.ts'
import { missingFrom } from '../print/missing-from.ts'
import { pdfOf } from '../print/pdf-of.ts'
import type { Printed } from '../print/print.ts'
import { statementNumber } from '../print/statement-number.ts'
import { type Changed, inOtherWords, openingIn } from './statement-words.ts'

/** A statement to be printed, as plain data: it is printed in another thread. */
export type StatementJob = {
  readonly model: StatementModel
  readonly brand: Brand
  readonly sections: readonly StatementSection[]
  readonly words: Changed
}

/** Prints a statement of chosen sections with chosen words; with all of them and none changed it is `printStatement`'s. */
export async function printChosen({ model, brand, sections, words: changed }: StatementJob): Promise<Result<Printed>> {
  const usual = wordsFor(model.locale)
  const opening = openingIn(changed, model, usual)
  if (!opening.ok) return opening
  const id = statementNumber(model)
  const definition = renewalStatement(model, brand, id, themeOf(brand), inOtherWords(usual, changed), {
    sections: [...requiredSections, ...sections],
    opening: opening.value,
  })
  const missing = missingFrom(definition.content, model, brand)
  if (missing) return missing
  const { bytes, pages } = await pdfOf(definition, model.asOf)
  return done({ bytes, pages, number: id.number })
}
