import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type Problem, problem } from '../../../shared/problem.ts'
import type { Asked } from '../../../shared/runs/manifest.ts'
import { methodVersion } from '../../../shared/statement/build.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import { inTheWay, readinessOf } from '../calculate/readiness.ts'
import { valueOfAccount } from '../calculate/values.ts'
import { printStatement } from '../print/print.ts'
import { statementJob } from '../statements/job.ts'
import type { Book } from '../store/book.ts'
import { accountOf } from '../store/rows/accounts.ts'
import { writeWhole } from '../write-file.ts'
import type { Outcome, PlannedAccount } from './outcome.ts'
import { reviewedChoices } from './reviewed-choices.ts'
import { takesFiles } from './run-folder.ts'

/** An outcome, or a fault of the folder that every other account would meet as well. */
export type Tried = Outcome | { readonly state: 'stopped'; readonly problem: Problem }

/** Prints one account of a run under its final name, or says why not. */
export async function printAccount(
  book: Book,
  calculation: Calculation,
  asked: Pick<Asked, 'brand' | 'locale'>,
  folder: string,
  { accountId, file }: PlannedAccount,
): Promise<Tried> {
  const failed = (problem: Problem) => notPrinted('failed', accountId, [problem])
  const found = accountOf(book, accountId, calculation.book.settings)
  const choices = found && reviewedChoices(book, found.account, asked)
  const valued = choices && valueOfAccount(book, calculation, accountId, choices.window)
  if (!valued) return failed(problem('run-account-gone', { id: accountId }))
  const { facts, value } = valued
  const readiness = readinessOf(facts, value)
  if (!readiness.ready) return notPrinted('skipped', accountId, inTheWay(readiness))
  const job = statementJob(book, calculation, valued, choices, null)
  if (!job.ok) return failed(job.problem)
  const printed = await printStatement(job.value)
  if (!printed.ok) return failed(printed.problem)
  const { bytes, pages, number } = printed.value
  const written = writeWhole(join(folder, file), bytes)
  if (!written.ok) {
    const { problem } = written
    return isOfTheFolder(problem, folder) ? { state: 'stopped', problem } : failed(problem)
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { model, brand: printedIn } = job.value
  const about = { number, locale: model.locale, brand: printedIn.key, methodVersion }
  return { state: 'printed', result: { accountId, file, sha256, bytes: bytes.length, pages, ...about } }
}

export function notPrinted(state: 'failed' | 'skipped', accountId: string, problems: readonly Problem[]): Outcome {
  const [first] = problems
  const message = problems.map((one) => one.message).join(' ')
  return { state, result: { accountId, code: first?.code ?? 'not-ready', message, problems } }
}

/** A disk that is full or taken away, a folder that is gone or read-only: no other account would fare better. */
function isOfTheFolder({ values }: Problem, folder: string): boolean {
  const reason = String(values['reason'])
  return ofTheFolder.has(reason) || (['EACCES', 'EPERM'].includes(reason) && !takesFiles(folder))
}

const ofTheFolder = new Set('ENOSPC EDQUOT EROFS ENOENT ENOTDIR EIO ENODEV ENXIO ESTALE ENOTCONN'.split(' '))
