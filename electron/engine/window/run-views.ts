import { access } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { RunFolder, RunView } from '../../../shared/contract/runs.ts'
import { problem } from '../../../shared/contract/values.ts'
import type { Day } from '../../../shared/days.ts'
import { isHeldByOther } from '../runs/folder-lock.ts'
import { type Counts, countsOf, type RunLog, runsIn, type StoredRun } from '../runs/run-log.ts'

/** What is fixed once a run has begun, and of one that has ended also its counts. */
type Kept = {
  readonly begun: Begun
  counted: { readonly endedAt: string; readonly counts: Counts } | null
}
type Begun = Pick<RunView, 'run' | 'key' | 'name' | 'where' | 'kind' | 'days' | 'asOf' | 'at' | 'by'> & {
  readonly folder: string
}

/** By the connection that they were read over, for as long as that is open. */
const keptOf = new WeakMap<RunLog['db'], Map<number, Kept>>()

/**
 * The runs of a book as the window shows them, the newest first. They are asked for every other second while one is
 * going: only what can have changed is read again, and no folder is looked at, which may be on a share that is gone.
 * `printing`: the folders that this program is printing into.
 */
export function runViews(log: RunLog, printing: ReadonlySet<string>): readonly RunView[] {
  const rows = stateRow.array().parse(log.db.prepare(stateSql).all())
  const kept = keptFor(log, rows)
  const newerIn = new Set<string>()
  return rows.flatMap(({ id, endedAt, stopped }): RunView[] => {
    const one = kept.get(id)
    if (!one) return []
    const { folder, ...begun } = one.begun
    const replaced = newerIn.has(folder)
    newerIn.add(folder)
    const going = endedAt === null && !replaced && printing.has(folder)
    return [{ ...begun, endedAt, stopped, going, replaced, ...countsNow(log, one, endedAt) }]
  })
}

function keptFor(log: RunLog, rows: readonly { readonly id: number }[]): ReadonlyMap<number, Kept> {
  const kept = keptOf.get(log.db) ?? new Map<number, Kept>()
  keptOf.set(log.db, kept)
  if (rows.every(({ id }) => kept.has(id))) return kept
  for (const run of runsIn(log)) if (!kept.has(run.id)) kept.set(run.id, { begun: begunOf(run), counted: null })
  return kept
}

function begunOf({ id, key, folder, asked: { select, asOf }, at, by }: StoredRun): Begun {
  return {
    ...{ run: id, key, folder, name: basename(folder), where: dirname(folder) },
    ...{ kind: select.kind, days: select.kind === 'renewing-within' ? select.days : null },
    ...{ asOf: asOf as Day, at, by },
  }
}

/** A run that goes on after its end has another end then. */
function countsNow(log: RunLog, kept: Kept, endedAt: string | null): Counts {
  if (endedAt !== null && kept.counted?.endedAt === endedAt) return kept.counted.counts
  const counts = countsOf(log, kept.begun.run)
  kept.counted = endedAt === null ? null : { endedAt, counts }
  return counts
}

const stateSql = 'SELECT id, ended_at AS endedAt, stopped FROM runs ORDER BY id DESC'
const stateRow = z.object({
  id: z.int(),
  endedAt: z.string().nullable(),
  stopped: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(problem)
    .nullable(),
})

const looking = new Map<string, Promise<RunFolder>>()

/**
 * Whether a run's folder is there, and whether another program prints into it. Looked at aside and once at a time: a
 * share that is gone answers after minutes.
 */
export function lookedAt(folder: string): Promise<RunFolder> {
  const begun = looking.get(folder)
  if (begun) return begun
  const look = access(folder)
    .then(
      () => ({ there: true, elsewhere: isHeldByOther(folder) }),
      () => ({ there: false, elsewhere: false }),
    )
    .finally(() => looking.delete(folder))
  looking.set(folder, look)
  return look
}
