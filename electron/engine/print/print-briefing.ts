import type { Briefing } from '../../../shared/briefing/model.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { PartOf } from '../../../shared/statement/documents.ts'
import type { Paper } from '../../../shared/statement/paper.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import { briefingDocument } from '../../../templates/briefing/briefing.ts'
import { themeOf } from '../../../templates/theme.ts'
import { inFontsOf } from './brand-faces.ts'
import type { LaidPage } from './laid-pages.ts'
import { missingFrom } from './missing-from.ts'
import { type Pdf, pdfOf } from './pdf-of.ts'

export type BriefingJob = {
  readonly briefing: Briefing
  readonly brand: Brand
  readonly paper: Paper
  readonly sections: readonly PartOf['internal'][] | null
}

/**
 * The account manager's briefing as a PDF; the same briefing gives the same bytes on any day. Nothing travels inside
 * it: it is for nobody to check, and not to be passed on.
 */
export async function printBriefing(
  { briefing, brand, paper, sections }: BriefingJob,
  see?: (pages: readonly LaidPage[]) => void,
): Promise<Result<Pdf>> {
  const { statement } = briefing
  const definition = briefingDocument(briefing, brand, sections, themeOf(brand, paper), wordsFor(statement.locale))
  const missing = missingFrom(definition.content, statement, brand)
  if (missing) return missing
  return done(await pdfOf(inFontsOf(brand, definition), statement.asOf, null, see ? { see } : {}))
}
