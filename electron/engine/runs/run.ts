import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Problem, type Result, refused } from '../../../shared/problem.ts'
import { type Asked, type Manifest, manifestName, type NotPrinted } from '../../../shared/runs/manifest.ts'
import { canonicalJson } from '../print/statement-number.ts'
import { flushNames, removed, writeWhole } from '../write-file.ts'
import { holdFolder } from './folder-lock.ts'
import type { AccountState, PlannedAccount } from './outcome.ts'
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
  lastRunIn,
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
  /** Whether nobody has said the day: a run that goes on keeps the one it was begun with. */
  readonly isUsualDay: boolean
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
export async function printRun(file: string, question: RunQuestion, watching: Watching): Promise<Result<RunResult>> {
  const asked = question.resume && question.isUsualDay ? onTheDayBegun(file, question) : question.asked
  const planned = await planRun(file, asked)
  if (!planned.ok) return planned
  const folder = runFolder(question.folder)
  if (!folder.ok) return folder
  const held = holdFolder(folder.value)
  if (!held.ok) return held
  const log = logOf(file, asked, folder.value)
  try {
    const before = runOf(log, asked, folder.value)
    // A scheduler starts a shard again by the command that it was started with.
    const goesOn = question.resume && (asked.shard === null || before !== null)
    const run = goesOn
      ? await resumed(log, before, planned.value, asked, folder.value)
      : begun(log, planned.value, { ...question, asked }, folder.value)
    if (!run.ok) return run
    return done(await printRest(file, log, run.value, { ...question, asked }, watching))
  } finally {
    log.close()
    held.value()
  }
}

const shardLog = 'run.sqlite'

/** A shard's run is written down in its folder, any other in the book. */
function logOf(file: string, { shard }: Asked, folder: string): RunLog {
  return shard ? runLogIn(join(folder, shardLog)) : runLogOfBook(file)
}

/** The newest run into a folder; a shard's goes along with its folder wherever that is. */
function runOf(log: RunLog, { shard }: Asked, folder: string): StoredRun | null {
  const run = shard ? lastRunIn(log) : runInto(log, folder)
  return run && { ...run, folder }
}

function onTheDayBegun(file: string, { asked, folder }: RunQuestion): Asked {
  if (!existsSync(asked.shard ? join(folder, shardLog) : folder)) return asked
  const log = logOf(file, asked, folder)
  try {
    const run = runOf(log, asked, realpathSync.native(folder))
    return { ...asked, asOf: run?.asked.asOf ?? asked.asOf }
  } finally {
    log.close()
  }
}

function begun(log: RunLog, planned: Planned, { asked, by, now }: RunQuestion, folder: string): Result<StoredRun> {
  if (isTaken(folder)) return refused('run-folder-taken', { folder })
  const { key, plan, bookState, accounts } = planned
  const run = { key, asked, folder, bookState, plan, at: now().toISOString(), by, endedAt: null }
  return done(beginRun(log, run, accounts))
}

async function resumed(
  log: RunLog,
  run: StoredRun | null,
  { key, bookState, accounts }: Planned,
  asked: Asked,
  folder: string,
): Promise<Result<StoredRun>> {
  if (!run) return refused('run-nothing-to-resume', { folder })
  if (run.bookState !== bookState) return refused('run-book-changed')
  const states = accountsOf(log, run.id)
  if (run.key !== key || canonicalJson(run.asked) !== canonicalJson(asked) || !areOf(accounts, states)) {
    return refused('run-other-question', { folder })
  }
  const again: string[] = []
  for (const one of states) {
    const isGone = one.state === 'printed' && !(await isThere(folder, one.result))
    if (isGone || one.state === 'failed') again.push(one.accountId)
  }
  waitAgain(log, run.id, again)
  tidy(folder)
  const manifest = removed(join(folder, manifestName))
  return manifest.ok ? done(run) : manifest
}

/** What a log says may be anybody's; the files are those that are planned. */
function areOf(planned: readonly PlannedAccount[], states: readonly AccountState[]): boolean {
  const files = new Map(planned.map(({ accountId, file }) => [accountId, file]))
  const isPlanned = (one: AccountState) => {
    const file = files.get(one.accountId)
    return file === one.file && (one.state !== 'printed' || one.result.file === file)
  }
  return states.length === planned.length && states.every(isPlanned)
}

async function printRest(
  file: string,
  log: RunLog,
  run: StoredRun,
  { asked, threads, now }: RunQuestion,
  { signal, told, worker }: Watching,
): Promise<RunResult> {
  const { folder, bookState } = run
  const waiting = accountsOf(log, run.id).filter((one) => one.state === 'waiting')
  const buffer = outcomeBuffer(log, run.id, signal)
  const going: Going = {
    since: performance.now(),
    before: countsOf(log, run.id),
    came: { printed: 0, failed: 0, skipped: 0 },
  }
  told(progressOf(going))
  const broken = await printAll(
    waiting.map(({ accountId, file }) => ({ accountId, file })),
    { book: file, bookState, folder, asked },
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
  const written = whole ? writeManifest(folder, manifest) : null
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

/** After the names of all that it lists are on the disk. */
function writeManifest(folder: string, manifest: Manifest): Result<string> {
  flushNames(folder)
  const written = writeWhole(join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`)
  if (written.ok) flushNames(folder)
  return written
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
