import { done, type Result } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import type { Revision } from '../../../shared/statement/revision.ts'
import type { StatementSource } from '../../../shared/statement/source.ts'
import { wordsFor } from '../../../shared/words.ts'
import { everything, requiredSections, type StatementSection } from '../../../templates/statement/chosen.ts'
import { renewalStatement } from '../../../templates/statement/renewal.ts'
import { themeOf } from '../../../templates/theme.ts'
import { inFontsOf } from './brand-faces.ts'
import { carriedBy, dataOf } from './carried.ts'
import { missingFrom } from './missing-from.ts'
import { pdfOf } from './pdf-of.ts'
import { statementNumber } from './statement-number.ts'
import { type Changed, inOtherWords, openingIn } from './statement-words.ts'

/** A statement to be printed, as plain data: it may be printed in another thread, and again by whoever verifies it. */
export type StatementJob = {
  readonly model: StatementModel
  readonly brand: Brand
  /** What it was calculated from; it travels inside the PDF. Null: the PDF cannot be verified. */
  readonly source: StatementSource | null
  readonly sections: readonly StatementSection[]
  readonly words: Changed
  /** The issued statement that this one takes the place of. */
  readonly revision: Revision | null
}

export type Printed = { readonly bytes: Uint8Array; readonly pages: number; readonly number: string }

/** A statement of all its sections in its usual words. */
export function wholeStatement(
  model: StatementModel,
  brand: Brand,
  source: StatementSource | null = null,
): StatementJob {
  return { model, brand, source, sections: everything.sections, words: {}, revision: null }
}

/**
 * A customer's statement as a PDF; the same job gives the same bytes on any day, in any time zone. Refused with
 * `character-missing` where a text needs a character that no bundled typeface has.
 */
export async function printStatement(job: StatementJob): Promise<Result<Printed>> {
  const { model, brand, words: changed } = job
  const usual = wordsFor(model.locale)
  const opening = openingIn(changed, model, usual)
  if (!opening.ok) return opening
  const data = dataOf(job)
  const id = statementNumber(model.asOf, data)
  const identity = { ...id, revision: job.revision }
  const definition = renewalStatement(model, brand, identity, themeOf(brand), inOtherWords(usual, changed), {
    sections: [...requiredSections, ...job.sections],
    opening: opening.value,
  })
  const missing = missingFrom(definition.content, model, brand)
  if (missing) return missing
  const { bytes, pages } = await pdfOf(inFontsOf(brand, definition), model.asOf, carriedBy(job, data, id))
  return done({ bytes, pages, number: id.number })
}
