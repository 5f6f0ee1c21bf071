import { existsSync, realpathSync } from 'node:fs'
import { availableParallelism, userInfo } from 'node:os'
import { basename, join } from 'node:path'
import type { RunOutcome, RunView } from '../../../shared/contract/runs.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { comparedRuns } from '../../../shared/runs/compare.ts'
import { type Asked, manifestName } from '../../../shared/runs/manifest.ts'
import { canonicalJson } from '../print/statement-number.ts'
import { printRun } from '../runs/run.ts'
import { accountsOf, type RunLog, runInto, runsIn, type StoredRun } from '../runs/run-log.ts'
import type { Book } from '../store/book.ts'
import { accountOf } from '../store/rows/accounts.ts'
import { readSettings } from '../store/settings.ts'
import type { Job } from './jobs.ts'
import { runViews } from './run-views.ts'

/** The folders that this program is printing into, by their true paths. */
const printing = new Set<string>()

/** The runs of a book, and which of them is the one that this program is printing. */
export function shownRuns(log: RunLog): readonly RunView[] {
  return runViews(log, printing)
}

export type WindowRun = {
  readonly asked: Asked
  readonly folder: string
  readonly resume: boolean
  readonly now: () => string
}

/** Prints a run, which the list of runs shows as going meanwhile. */
export async function runInWindow(book: Book, log: RunLog, run: WindowRun, job: Job): Promise<Result<RunOutcome>> {
  const folder = truePath(run.folder)
  // Another one into it is refused, and the first goes on.
  const isFirst = !printing.has(folder)
  printing.add(folder)
  try {
    return await printed(book, log, run, job)
  } finally {
    if (isFirst) printing.delete(folder)
  }
}

/** In threads of its own. One processor is left for the window. */
async function printed(book: Book, log: RunLog, run: WindowRun, job: Job): Promise<Result<RunOutcome>> {
  const { asked, folder, resume } = run
  const threads = Math.max(1, availableParallelism() - 1)
  const result = await printRun(
    book.file,
    { asked, isUsualDay: false, folder, resume, threads, by: userInfo().username, now: () => new Date(run.now()) },
    {
      signal: job.signal,
      told: ({ total, printed, failed, skipped }) => job.progress(printed + failed + skipped, total),
    },
  )
  if (!result.ok) return result
  const { printed, failed, skipped, waiting, stopped } = result.value
  const id = runInto(log, result.value.folder)?.id ?? 0
  const counts = { printed, failed: failed.length, skipped: skipped.length, waiting }
  return done({ run: id, name: basename(result.value.folder), ...counts, stopped })
}

/** A folder that is not there, of a run that goes on, is made again where it was. */
function truePath(folder: string): string {
  try {
    return realpathSync.native(folder)
  } catch {
    return folder
  }
}

export function runOf(log: RunLog, id: number): Result<StoredRun> {
  const found = runsIn(log).find((run) => run.id === id)
  return found ? done(found) : refused('run-unknown')
}

/** More accounts than anybody reads in one sentence. */
const mostNamed = 12

export function notPrintedOf(book: Book, log: RunLog, run: number) {
  const nameOf = namesIn(book)
  return accountsOf(log, run).flatMap((one) => {
    if (one.state !== 'failed' && one.state !== 'skipped') return []
    return [{ ...one.result, name: nameOf(one.accountId), state: one.state }]
  })
}

/** What differs from the last whole run that asked the same, whatever the day; of an unfinished one there is nothing to say. */
export function comparedWithLast(book: Book, log: RunLog, run: StoredRun) {
  if (run.endedAt === null) return null
  const question = questionOf(run)
  const earlier = runsIn(log).find((one) => one.id < run.id && one.endedAt !== null && questionOf(one) === question)
  if (!earlier) return null
  const nameOf = namesIn(book)
  const named = (ids: readonly string[]) => ({
    count: ids.length,
    first: ids.slice(0, mostNamed).map((accountId) => ({ accountId, name: nameOf(accountId) })),
  })
  const { come, gone, changed, same } = comparedRuns(printedBy(log, earlier), printedBy(log, run))
  return {
    come: named(come),
    gone: named(gone),
    changed: named(changed),
    same,
    earlier: { at: earlier.at, name: basename(earlier.folder) },
  }
}

/** What was asked, whatever the day. */
function questionOf({ asked }: StoredRun): string {
  return canonicalJson({ ...asked, asOf: null })
}

/** An account that is no longer in the book is called by its id. */
function namesIn(book: Book): (accountId: string) => string {
  const settings = readSettings(book)
  return (accountId) => accountOf(book, accountId, settings)?.account.name ?? accountId
}

/** The manifest, where it is written; else the folder. */
export function pathOfRun({ folder }: StoredRun): string {
  const manifest = join(folder, manifestName)
  return existsSync(manifest) ? manifest : folder
}

function printedBy(log: RunLog, { id }: StoredRun) {
  return { files: accountsOf(log, id).flatMap((one) => (one.state === 'printed' ? [one.result] : [])) }
}
