import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Problem, type Result, refused } from '../../../shared/problem.ts'
import { type Asked, type Manifest, manifestName, type NotPrinted } from '../../../shared/runs/manifest.ts'
import { canonicalJson } from '../print/statement-number.ts'
import type { Book } from '../store/book.ts'
import { writeWhole } from '../write-file.ts'
import { holdFolder } from './folder-lock.ts'
import type { AccountState } from './outcome.ts'
import { outcomeBuffer } from './outcome-buffer.ts'
import { type Planned, planRun } from './plan-run.ts'
import { printAll } from './print-all.ts'
import { type Going, progressOf, type RunProgress } from './progress.ts'
import { isTaken, isThere, runFolder, tidy } from './run-folder.ts'
import {
  accountsOf,
  beginRun,
  countsOf,
  endRun,
  noteStop,
  type RunLog,
  runInto,
  runLogIn,
  runLogOfBook,
  type StoredRun,
  waitAgain,
} from './run-log.ts'

export type RunQuestion = {
  readonly asked: Asked
  readonly folder: string
  /**
   * Goes on with the run into this folder: what is there and whole stays, everything else is made. A shard begins
   * where nothing was begun.
   */
  readonly resume: boolean
  readonly threads: number
  readonly by: string
  readonly now: () => Date
}

/** What a run came to. `manifest` null: it was cancelled, or `stopped` says what stopped it; it can be resumed. */
export type RunResult = {
  readonly run: string
  readonly folder: string
  readonly printed: number
  readonly failed: readonly NotPrinted[]
  readonly skipped: readonly NotPrinted[]
  readonly waiting: number
  readonly manifest: string | null
  readonly stopped: Problem | null
}

export type Watching = {
  readonly signal: AbortSignal
  readonly told: (progress: RunProgress) => void
  /** The module that a printing thread runs; the usual one where none is given. */
  readonly worker?: URL
}

/**
 * Prints the statements of many accounts into a folder, each whole or not at all, and last the manifest. One bad
 * account never stops a run; whatever ends it early, `resume` makes exactly what is missing.
 */
export async function printRun(book: Book, question: RunQuestion, watching: Watching): Promise<Result<RunResult>> {
  const planned = planRun(book, question.asked)
  if (!planned.ok) return planned
  const folder = runFolder(question.folder)
  if (!folder.ok) return folder
  const held = holdFolder(folder.value)
  if (!held.ok) return held
  const log = question.asked.shard ? runLogIn(join(folder.value, shardLog)) : runLogOfBook(book.file)
  try {
    // A scheduler starts a shard again by the command that it was started with.
    const goesOn = question.resume && (question.asked.shard === null || runInto(log, folder.value) !== null)
    const run = goesOn
      ? resumed(log, planned.value, question.asked, folder.value)
      : begun(log, planned.value, question, folder.value)
    if (!run.ok) return run
    return done(await printRest(book, log, run.value, question, watching))
  } finally {
    log.close()
    held.value()
  }
}

const shardLog = 'run.sqlite'

function begun(log: RunLog, planned: Planned, { asked, by, now }: RunQuestion, folder: string): Result<StoredRun> {
  if (isTaken(folder) || runInto(log, folder)?.endedAt === null) return refused('run-folder-taken', { folder })
  const { key, plan, bookState, accounts } = planned
  const run = { key, asked, folder, bookState, plan, at: now().toISOString(), by, endedAt: null }
  return done(beginRun(log, run, accounts))
}

function resumed(log: RunLog, { key, bookState }: Planned, asked: Asked, folder: string): Result<StoredRun> {
  const run = runInto(log, folder)
  if (!run) return refused('run-nothing-to-resume', { folder })
  if (run.bookState !== bookState) return refused('run-book-changed')
  if (run.key !== key || canonicalJson(run.asked) !== canonicalJson(asked)) {
    return refused('run-other-question', { folder })
  }
  tidy(folder)
  rmSync(join(folder, manifestName), { force: true })
  const again = accountsOf(log, run.id).filter((one) => one.state === 'failed' || isGone(folder, one))
  waitAgain(
    log,
    run.id,
    again.map((one) => one.accountId),
  )
  return done(run)
}

function isGone(folder: string, one: AccountState): boolean {
  return one.state === 'printed' && !isThere(folder, one.result)
}

async function printRest(
  book: Book,
  log: RunLog,
  run: StoredRun,
  { asked, threads, now }: RunQuestion,
  { signal, told, worker }: Watching,
): Promise<RunResult> {
  const { folder, bookState } = run
  const waiting = accountsOf(log, run.id).filter((one) => one.state === 'waiting')
  const buffer = outcomeBuffer(log, run.id)
  const going: Going = {
    since: performance.now(),
    before: countsOf(log, run.id),
    came: { printed: 0, failed: 0, skipped: 0 },
  }
  told(progressOf(going))
  const broken = await printAll(
    waiting.map(({ accountId, file }) => ({ accountId, file })),
    { book: book.file, bookState, folder, asked },
    {
      threads,
      signal,
      told: (outcome) => {
        going.came[outcome.state] += 1
        told(progressOf(going))
        return buffer.add(outcome)
      },
      ...(worker ? { worker } : {}),
    },
  )
  const unwritten = await buffer.close()
  const stopped = broken ?? unwritten
  tidy(folder)
  const states = accountsOf(log, run.id)
  const manifest = manifestOf(run, states)
  const whole = states.every((one) => one.state !== 'waiting') && !stopped
  const written = whole ? writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`) : null
  const why = stopped ?? (written && !written.ok ? written.problem : null)
  if (why) await buffer.close(() => noteStop(log, run.id, why))
  else if (written) await buffer.close(() => endRun(log, run.id, now().toISOString()))
  return {
    ...{ run: run.key, folder, failed: manifest.failed, skipped: manifest.skipped },
    printed: manifest.files.length,
    waiting: states.filter((one) => one.state === 'waiting').length,
    manifest: written?.ok ? written.value : null,
    stopped: why,
  }
}

function manifestOf({ key, asked, plan }: StoredRun, states: readonly AccountState[]): Manifest {
  const reasons = (state: 'failed' | 'skipped') =>
    states.flatMap((one): NotPrinted[] => {
      if (one.state !== state || one.result === null || !('problems' in one.result)) return []
      const { problems: _, ...reason } = one.result
      return [reason]
    })
  return {
    manifest: 'counterpart-run/1',
    run: key,
    asked,
    plan,
    files: states.flatMap((one) => (one.state === 'printed' ? [one.result] : [])),
    failed: reasons('failed'),
    skipped: reasons('skipped'),
  }
}
