import Database from 'better-sqlite3'
import { z } from 'zod'
import { problem } from '../../../shared/contract/values.ts'
import type { Problem } from '../../../shared/problem.ts'
import { type Asked, askedSchema, notPrintedSchema, printedFileSchema } from '../../../shared/runs/manifest.ts'
import { runs as tables } from '../store/migrations/080-runs.ts'
import { runStops } from '../store/migrations/120-run-stops.ts'
import type { AccountState, Outcome, PlannedAccount } from './outcome.ts'

/** A run as it was begun. */
export type Run = {
  readonly key: string
  readonly asked: Asked
  readonly folder: string
  readonly bookState: string
  readonly plan: { readonly accounts: number; readonly sha256: string }
  readonly at: string
  readonly by: string
  readonly endedAt: string | null
}
export type StoredRun = Run & { readonly id: number; readonly stopped: Problem | null }
/** How many accounts of a run are in which state. */
export type Counts = Readonly<Record<AccountState['state'], number>>

/** Where runs are written down. Whoever opens it closes it. */
export type RunLog = { readonly db: Database.Database; close(): void }

/**
 * The book's own runs, over a connection of their own: an import that is going on over the book's other connection is
 * another transaction, and neither waits for the other.
 */
export function runLogOfBook(file: string): RunLog {
  return opened(new Database(file, { fileMustExist: true, timeout: 50 }))
}

/** A shard's, in a file beside its PDFs. */
export function runLogIn(file: string): RunLog {
  const log = opened(new Database(file, { timeout: 1_000 }))
  log.db.exec(tables.replaceAll('CREATE TABLE ', 'CREATE TABLE IF NOT EXISTS '))
  const columns = log.db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all('runs')
  if (!columns.includes('stopped')) log.db.exec(runStops)
  return log
}

function opened(db: Database.Database): RunLog {
  db.pragma('foreign_keys = ON')
  return { db, close: () => db.close() }
}

export function beginRun(log: RunLog, run: Run, accounts: readonly PlannedAccount[]): StoredRun {
  const { key, folder, bookState, plan, at, by } = run
  return log.db
    .transaction(() => {
      const { lastInsertRowid } = log.db
        .prepare(
          `INSERT INTO runs (key, asked, folder, book_state, plan_sha256, plan_accounts, at, by)
           VALUES (:key, :asked, :folder, :bookState, :sha256, :accounts, :at, :by)`,
        )
        .run({ key, asked: JSON.stringify(run.asked), folder, bookState, ...plan, at, by })
      const id = Number(lastInsertRowid)
      const insert = log.db.prepare(
        `INSERT INTO run_accounts (run, account_id, file, state) VALUES (?, ?, ?, 'waiting')`,
      )
      for (const { accountId, file } of accounts) insert.run(id, accountId, file)
      return { ...run, id, stopped: null }
    })
    .immediate()
}

/** Writes down what became of some accounts: of all of them or, where the file is busy or full, of none. */
export function noteOutcomes(log: RunLog, run: number, outcomes: readonly Outcome[]): void {
  const update = log.db.prepare(
    'UPDATE run_accounts SET state = :state, result = :result WHERE run = :run AND account_id = :accountId',
  )
  log.db
    .transaction(() => {
      for (const { state, result } of outcomes) {
        update.run({ run, state, accountId: result.accountId, result: JSON.stringify(result) })
      }
    })
    .immediate()
}

/** What was printed and is no longer there waits again. */
export function waitAgain(log: RunLog, run: number, accountIds: readonly string[]): void {
  const update = log.db.prepare(
    "UPDATE run_accounts SET state = 'waiting', result = NULL WHERE run = ? AND account_id = ?",
  )
  log.db
    .transaction(() => {
      log.db.prepare('UPDATE runs SET ended_at = NULL, stopped = NULL WHERE id = ?').run(run)
      for (const id of accountIds) update.run(run, id)
    })
    .immediate()
}

export function endRun(log: RunLog, run: number, at: string): void {
  log.db.prepare('UPDATE runs SET ended_at = ? WHERE id = ?').run(at, run)
}

/** What stopped it before it was done. */
export function noteStop(log: RunLog, run: number, why: Problem): void {
  log.db.prepare('UPDATE runs SET stopped = ? WHERE id = ?').run(JSON.stringify(why), run)
}

/** All runs, the newest first. */
export function runsIn(log: RunLog): readonly StoredRun[] {
  return log.db.prepare(`${runSql} ORDER BY id DESC`).all().map(runOf)
}

/** The newest run into a folder. */
export function runInto(log: RunLog, folder: string): StoredRun | null {
  const row = log.db.prepare(`${runSql} WHERE folder = ? ORDER BY id DESC LIMIT 1`).get(folder)
  return row === undefined ? null : runOf(row)
}

/** The newest run. */
export function lastRunIn(log: RunLog): StoredRun | null {
  const row = log.db.prepare(`${runSql} ORDER BY id DESC LIMIT 1`).get()
  return row === undefined ? null : runOf(row)
}

/** The accounts of a run and what became of them, by id. */
export function accountsOf(log: RunLog, run: number): readonly AccountState[] {
  return log.db
    .prepare('SELECT account_id AS accountId, file, state, result FROM run_accounts WHERE run = ? ORDER BY account_id')
    .all(run)
    .map(accountState)
}

export function countsOf(log: RunLog, run: number): Counts {
  const rows = log.db.prepare('SELECT state, count(*) AS n FROM run_accounts WHERE run = ? GROUP BY state').all(run)
  const counted = Object.fromEntries(
    countRow
      .array()
      .parse(rows)
      .map(({ state, n }) => [state, n]),
  )
  return { waiting: 0, printed: 0, failed: 0, skipped: 0, ...counted }
}

const runSql = `SELECT id, key, asked, folder, book_state AS bookState, plan_sha256 AS planSha256,
  plan_accounts AS planAccounts, at, by, ended_at AS endedAt, stopped FROM runs`

const json = z.string().transform((text): unknown => JSON.parse(text))
const countRow = z.object({ state: z.string(), n: z.int() })
const runRow = z
  .object({
    id: z.int(),
    key: z.string(),
    asked: json.pipe(askedSchema),
    folder: z.string(),
    bookState: z.string(),
    planSha256: z.string(),
    planAccounts: z.int(),
    at: z.string(),
    by: z.string(),
    endedAt: z.string().nullable(),
    stopped: json.pipe(problem).nullable(),
  })
  .transform(({ planSha256, planAccounts, ...run }) => ({
    ...run,
    plan: { accounts: planAccounts, sha256: planSha256 },
  }))
const planned = { accountId: z.string(), file: z.string() }
const accountRow = z.discriminatedUnion('state', [
  z.object({ ...planned, state: z.literal('waiting'), result: z.null() }),
  z.object({ ...planned, state: z.literal('printed'), result: json.pipe(printedFileSchema) }),
  z.object({
    ...planned,
    state: z.literal(['failed', 'skipped']),
    result: json.pipe(notPrintedSchema.extend({ problems: z.array(problem) })),
  }),
])

function runOf(row: unknown): StoredRun {
  return runRow.parse(row)
}

function accountState(row: unknown): AccountState {
  return accountRow.parse(row)
}
