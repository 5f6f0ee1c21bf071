import { join } from 'node:path'
import { done, type Problem, type Result } from '../../../shared/problem.ts'
import { type Manifest, manifestName, type NotPrinted } from '../../../shared/runs/manifest.ts'
import { flushNames, writeWhole } from '../write-file.ts'
import { begunOrResumed, logOf, onTheDayBegun, type RunQuestion } from './begin-run.ts'
import { holdFolder } from './folder-lock.ts'
import type { AccountState } from './outcome.ts'
import { outcomeBuffer } from './outcome-buffer.ts'
import { planRun } from './plan-run.ts'
import { printAll } from './print-all.ts'
import { type Going, progressOf, type RunProgress } from './progress.ts'
import { runFolder, tidy } from './run-folder.ts'
import { accountsOf, countsOf, endRun, noteStop, type RunLog, type StoredRun } from './run-log.ts'

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
    const run = await begunOrResumed(log, planned.value, { ...question, asked, folder: folder.value })
    if (!run.ok) return run
    return done(await printRest(file, log, run.value, { ...question, asked }, watching))
  } finally {
    log.close()
    held.value()
  }
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
  const failure = stopped ?? (written && !written.ok ? written.problem : null)
  // A manifest that is there is written down as well, however long another program holds the log.
  const ends = written?.ok ? () => endRun(log, run.id, now().toISOString()) : null
  const unended = ends ? await outcomeBuffer(log, run.id, never).close(ends) : null
  const why = failure ?? unended
  if (why) await buffer.close(() => noteStop(log, run.id, why))
  return {
    ...{ run: run.key, folder, failed: manifest.failed, skipped: manifest.skipped },
    printed: manifest.files.length,
    waiting: states.filter((one) => one.state === 'waiting').length,
    manifest: written?.ok ? written.value : null,
    stopped: why,
  }
}

const never = new AbortController().signal

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
