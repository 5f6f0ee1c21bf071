import { z } from 'zod'
import { accountFilters } from './accounts.ts'
import { ask, askShell } from './message.ts'
import { count, day, job, list, nothing, orNull, problem, text, token } from './values.ts'

/** Which accounts a run is for: by renewal date, a search with filters as in Accounts, by hand, or all. */
export const runChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('renewing-within'), days: count }),
  z.strictObject({ kind: z.literal('view'), search: text, filters: accountFilters }),
  z.strictObject({ kind: z.literal('accounts'), ids: list(text) }),
  z.strictObject({ kind: z.literal('all') }),
])
export type RunChoice = z.infer<typeof runChoice>

const candidate = z.strictObject({
  accountId: text,
  name: text,
  renewalDate: orNull(day),
  /** Null: not worked out yet. */
  ready: orNull(z.boolean()),
  problems: list(problem),
})
export type RunCandidate = z.infer<typeof candidate>

/** The accounts chosen: how many are ready, and those that are not, with what stands in the way. */
const candidates = z.strictObject({
  total: count,
  ready: count,
  /** Not worked out yet. */
  waiting: count,
  notReady: list(candidate),
})

const runQuestion = z.strictObject({
  asOf: day,
  choice: runChoice,
  locale: orNull(text),
  brand: orNull(text),
  pattern: text,
})

const notPrinted = z.strictObject({ accountId: text, code: text, message: text, problems: list(problem) })

export const runResult = z.strictObject({
  run: count,
  /** The folder's name. */
  name: text,
  printed: count,
  failed: count,
  skipped: count,
  waiting: count,
  /** What stopped it before it was done; null: nothing, or somebody. */
  stopped: orNull(problem),
})
export type RunOutcome = z.infer<typeof runResult>

const runView = z.strictObject({
  run: count,
  key: text,
  /** The folder's name and the folder it lies in, to be shown. */
  name: text,
  where: text,
  kind: z.enum(['renewing-within', 'all', 'accounts']),
  days: orNull(count),
  asOf: day,
  at: text,
  by: text,
  /** Null: it was cut short, or is going on. */
  endedAt: orNull(text),
  /** Whether this program is printing it. */
  going: z.boolean(),
  /** Whether a later run was begun into its folder: it cannot go on any more, and its files are not there. */
  replaced: z.boolean(),
  stopped: orNull(problem),
  printed: count,
  failed: count,
  skipped: count,
  waiting: count,
})
export type RunView = z.infer<typeof runView>

/** Whether a run's folder is there, and whether another program is printing into it. */
const runFolder = z.strictObject({ there: z.boolean(), elsewhere: z.boolean() })
export type RunFolder = z.infer<typeof runFolder>

const fileDifference = z.strictObject({ file: text, figure: text, printed: text, recomputed: text })

/** Some accounts: how many, and the first of them by name. */
const some = z.strictObject({ count, first: list(z.strictObject({ accountId: text, name: text })) })
const comparison = z.strictObject({ come: some, gone: some, changed: some, same: count })

export const runs = {
  runs: ask(nothing, list(runView)),
  runFolder: ask(z.strictObject({ run: count }), runFolder),
  runCandidates: ask(z.strictObject({ asOf: day, choice: runChoice }), candidates),
  /** Null: a good pattern; else what is wrong with it. */
  checkRunPattern: ask(z.strictObject({ pattern: text }), orNull(problem)),
  /** Null: the dialog was cancelled. */
  chooseRunFolder: askShell(nothing, orNull(z.strictObject({ token, name: text, where: text }))),
  startRun: askShell(runQuestion.extend({ job, token }), runResult),
  /** Makes what is missing of a run that was cut short, and tries again what failed. */
  resumeRun: ask(z.strictObject({ job, run: count }), runResult),
  /** Who was not printed, and why. */
  runNotPrinted: ask(
    z.strictObject({ run: count }),
    list(notPrinted.extend({ name: text, state: z.enum(['failed', 'skipped']) })),
  ),
  /** Holds every file against the manifest and the data inside it; null: it was cancelled. */
  verifyRun: ask(
    z.strictObject({ job, run: count }),
    orNull(z.strictObject({ files: count, differences: list(fileDifference) })),
  ),
  /** A whole run against the last whole one before it that asked the same, whatever the day; null: there is none. */
  compareRun: ask(
    z.strictObject({ run: count }),
    orNull(comparison.extend({ earlier: z.strictObject({ at: text, name: text }) })),
  ),
  showRun: askShell(z.strictObject({ run: count }), nothing),
}

/** What the shell asks the engine where the window has only a token. */
export const runPaths = {
  startRunIn: ask(runQuestion.extend({ job, folder: text }), runResult),
  /** The manifest of a run, or its folder, to be shown. */
  runPath: ask(z.strictObject({ run: count }), text),
}
