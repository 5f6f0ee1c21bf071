import { createHash } from 'node:crypto'
import type { Result } from '../../shared/problem.ts'
import { usualChoices } from '../../shared/statement/choices.ts'
import type { Calculation } from '../../shared/value/calculation.ts'
import type { Valued } from './calculate/values.ts'
import { printStatement, type StatementJob } from './print/print.ts'
import { statementJob } from './statements/job.ts'
import type { Book } from './store/book.ts'
import { writeWhole } from './write-file.ts'

export type WrittenStatement = {
  readonly statementId: string
  readonly file: string
  readonly sha256: string
  readonly pages: number
}

export type StatementQuestion = { readonly out: string; readonly brand: string | null; readonly locale: string | null }

/** Prints one account's renewal statement into a file; refused with the reasons where the account is not ready. */
export async function writeStatement(
  book: Book,
  calculation: Calculation,
  valued: Valued,
  { out, brand, locale }: StatementQuestion,
): Promise<Result<WrittenStatement>> {
  const job = statementJob(book, calculation, valued, { ...usualChoices, brand, locale }, null)
  return job.ok ? writeJob(job.value, out) : job
}

/** Prints a statement into a file, whole or not at all. */
export async function writeJob(
  job: StatementJob,
  out: string,
  password: string | null = null,
): Promise<Result<WrittenStatement>> {
  const printed = await printStatement(job, { password })
  if (!printed.ok) return printed
  const { bytes, pages, number } = printed.value
  return writePdf(bytes, pages, number, out)
}

export function writePdf(bytes: Uint8Array, pages: number, number: string, out: string): Result<WrittenStatement> {
  const written = writeWhole(out, bytes)
  if (!written.ok) return written
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ok: true, value: { statementId: number, file: out, sha256, pages } }
}
