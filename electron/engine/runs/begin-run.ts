import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Asked, manifestName } from '../../../shared/runs/manifest.ts'
import { canonicalJson } from '../print/statement-number.ts'
import { removed } from '../write-file.ts'
import type { AccountState, PlannedAccount } from './outcome.ts'
import type { Planned } from './plan-run.ts'
import { isTaken, isThere, tidy } from './run-folder.ts'
import {
  accountsOf,
  beginRun,
  lastRunIn,
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

const shardLog = 'run.sqlite'

/** A shard's run is written down in its folder, any other in the book. */
export function logOf(file: string, { shard }: Asked, folder: string): RunLog {
  return shard ? runLogIn(join(folder, shardLog)) : runLogOfBook(file)
}

/** The newest run into a folder; a shard's goes along with its folder wherever that is. */
function runOf(log: RunLog, { shard }: Asked, folder: string): StoredRun | null {
  const run = shard ? lastRunIn(log) : runInto(log, folder)
  return run && { ...run, folder }
}

/** The question with the day of the run that goes on, where there is one. */
export function onTheDayBegun(file: string, { asked, folder }: RunQuestion): Asked {
  if (!existsSync(asked.shard ? join(folder, shardLog) : folder)) return asked
  const log = logOf(file, asked, folder)
  try {
    const run = runOf(log, asked, realpathSync.native(folder))
    return { ...asked, asOf: run?.asked.asOf ?? asked.asOf }
  } finally {
    log.close()
  }
}

/** Writes down a run that is new, or lets one go on; in a folder that is held. */
export async function begunOrResumed(log: RunLog, planned: Planned, question: RunQuestion): Promise<Result<StoredRun>> {
  const { asked, folder, resume } = question
  const run = resume ? runOf(log, asked, folder) : null
  if (run) return resumed(log, run, planned, asked, folder)
  // A scheduler starts a shard again by the command that it was started with.
  return resume && !asked.shard ? refused('run-nothing-to-resume', { folder }) : begun(log, planned, question)
}

function begun(log: RunLog, planned: Planned, { asked, by, now, folder }: RunQuestion): Result<StoredRun> {
  if (isTaken(folder)) return refused('run-folder-taken', { folder })
  const { key, plan, bookState, accounts } = planned
  const run = { key, asked, folder, bookState, plan, at: now().toISOString(), by, endedAt: null }
  return done(beginRun(log, run, accounts))
}

async function resumed(
  log: RunLog,
  run: StoredRun,
  { key, bookState, accounts }: Planned,
  asked: Asked,
  folder: string,
): Promise<Result<StoredRun>> {
  if (run.bookState !== bookState) return refused('run-book-changed')
  const states = accountsOf(log, run.id)
  if (canonicalJson(run.asked) !== canonicalJson(asked) || !areOf(accounts, states)) {
    return refused('run-other-question', { folder })
  }
  // The program counts otherwise now, which is as if the book had changed.
  if (run.key !== key) return refused('run-book-changed')
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
