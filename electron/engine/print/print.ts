import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { done, type Result } from '../../../shared/problem.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { PartOf } from '../../../shared/statement/documents.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import type { Paper } from '../../../shared/statement/paper.ts'
import type { Revision } from '../../../shared/statement/revision.ts'
import type { StatementSource } from '../../../shared/statement/source-schema.ts'
import type { Words } from '../../../shared/words.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import { renewalStatement } from '../../../templates/statement/renewal.ts'
import type { StatementData } from '../../../templates/statement/statement-data.ts'
import { statementSummary, summaryRooms } from '../../../templates/statement/summary.ts'
import { type Theme, themeOf } from '../../../templates/theme.ts'
import { inFontsOf } from './brand-faces.ts'
import { identityOf, type SourceDigest } from './carried.ts'
import { missingFrom } from './missing-from.ts'
import { type Printing, pdfOf } from './pdf-of.ts'
import { type Changed, inOtherWords, noteId, openingId, ownTexts } from './statement-words.ts'

/** The documents that a customer receives. */
export type CustomerDocument = 'renewal' | 'summary'
/** What a draft of this template is printed as. */
export function customerDocument(template: string): CustomerDocument {
  return template === 'summary' ? 'summary' : 'renewal'
}
export type CustomerPart = PartOf[CustomerDocument]

/** A statement to be printed, as plain data: it may be printed in another thread, and again by whoever verifies it. */
export type StatementJob = {
  readonly document: CustomerDocument
  readonly model: StatementModel
  readonly brand: Brand
  readonly paper: Paper
  /** What it was calculated from; it travels inside the PDF. Its digest alone, or null: the PDF cannot be verified. */
  readonly source: StatementSource | SourceDigest | null
  /** The parts of it in their order; null: all in the usual one. */
  readonly sections: readonly CustomerPart[] | null
  readonly words: Changed
  /** The issued statement that this one takes the place of. */
  readonly revision: Revision | null
}

export type Printed = { readonly bytes: Uint8Array; readonly pages: number; readonly number: string }

/** A document of all its parts in its usual words. */
export function wholeStatement(
  model: StatementModel,
  brand: Brand,
  source: StatementSource | null = null,
  more: Partial<Pick<StatementJob, 'document' | 'paper'>> = {},
): StatementJob {
  return { document: 'renewal', model, brand, paper: 'A4', source, sections: null, words: {}, revision: null, ...more }
}

/**
 * A customer's document as a PDF; the same job gives the same bytes on any day, in any time zone. Refused with
 * `character-missing` where a text needs a character that no bundled typeface has, and with `words-…` where a text of
 * somebody's own cannot be filled.
 */
export async function printStatement(job: StatementJob, how: Printing = {}): Promise<Result<Printed>> {
  const { model, brand, words: changed } = job
  const usual = wordsFor(model.locale)
  const own = ownTexts(changed, model, usual)
  if (!own.ok) return own
  const { number, sha256, carried } = identityOf(job)
  const identity = { number, sha256, revision: job.revision }
  const opening = own.value.get(openingId) ?? null
  const note = own.value.get(noteId) ?? null
  const data = { model, brand, identity, own: { opening, note } }
  const laid = layoutsOf(job, data, themeOf(brand, job.paper), inOtherWords(usual, own.value))
  for (const [at, layOut] of laid.entries()) {
    const definition = layOut()
    const missing = at === 0 ? missingFrom(definition.content, model, brand) : null
    if (missing) return missing
    const { bytes, pages } = await pdfOf(inFontsOf(brand, definition), model.asOf, carried, how)
    if (pages === 1 || at === laid.length - 1) return done({ bytes, pages, number })
  }
  throw new Error('A bug in Counterpart: every document has a layout')
}

/** A summary has several layouts, from roomy to tight: the first that fits on one page is the one. */
function layoutsOf(
  { document, sections }: StatementJob,
  data: StatementData,
  theme: Theme,
  words: Words,
): readonly (() => TDocumentDefinitions)[] {
  if (document === 'renewal') {
    return [() => renewalStatement(data, sections as readonly PartOf['renewal'][] | null, theme, words)]
  }
  return summaryRooms.map(
    (room) => () => statementSummary(data, sections as readonly PartOf['summary'][] | null, room, theme, words),
  )
}
