import { createHash } from 'node:crypto'
import { assert } from '../../../shared/assert.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { Printed, StatementJob } from '../print/print.ts'
import type { Book } from '../store/book.ts'
import { freeze, markReviewed, type StatementRecord, statementNumbered } from '../store/statements.ts'
import { batchesUsed } from './batches-used.ts'
import { jobOfDraft } from './drafts.ts'
import { numberOf } from './job.ts'

export type Print = (job: StatementJob) => Promise<Result<Printed>>

/** Notes that somebody has read a draft as it is; refused where it would be printed otherwise today. */
export function reviewStatement(book: Book, number: string, by: string, at: string): Result<StatementRecord> {
  const found = asItWas(book, number)
  if (!found.ok) return found
  markReviewed(book, found.value.draft.id, by, at)
  return done(statementIn(book, number))
}

/**
 * Freezes a draft as the statement that it is: number, figures, the PDF's bytes, the batches they came from. Whoever
 * issues one that nobody has reviewed has reviewed it. Refused where it would be printed otherwise today.
 */
export async function issueStatement(
  book: Book,
  number: string,
  by: string,
  at: string,
  print: Print,
): Promise<Result<StatementRecord>> {
  const found = asItWas(book, number)
  if (!found.ok) return found
  const { draft, job } = found.value
  const printed = await print(job)
  if (!printed.ok) return printed
  const { bytes: pdf, pages } = printed.value
  assert(job.source !== null && !('rowsSha256' in job.source), 'what is issued can be checked by its reader')
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const frozen = { sha256, pages, model: JSON.stringify(job.model), pdf }
  const batches = batchesUsed(job.source)
  return book.db
    .transaction(() => {
      // Somebody else may have been at it while it was printed.
      const now = statementNumbered(book, number)
      if (now?.id !== draft.id || now.sha256 !== null) return refused('statement-moved', moved(draft))
      if (now.state === 'draft') markReviewed(book, draft.id, by, at)
      freeze(book, draft.id, frozen, batches, by, at)
      return done(statementIn(book, number))
    })
    .immediate()
}

function asItWas(book: Book, number: string): Result<{ readonly draft: StatementRecord; readonly job: StatementJob }> {
  const draft = statementNumbered(book, number)
  if (!draft) return refused('no-statement', { statement: number })
  if (draft.sha256 !== null) {
    return refused('issued-already', {
      number,
      by: draft.issuedBy ?? '',
      day: { day: draft.issuedAt?.slice(0, 10) ?? '' },
    })
  }
  const job = jobOfDraft(book, draft)
  if (!job.ok) return job
  return numberOf(job.value) === number ? done({ draft, job: job.value }) : refused('statement-moved', moved(draft))
}

function moved({ number, reviewedBy }: StatementRecord) {
  return { number, by: reviewedBy ?? 'nobody' }
}

function statementIn(book: Book, number: string): StatementRecord {
  const found = statementNumbered(book, number)
  assert(found !== null, 'this statement was just found')
  return found
}
