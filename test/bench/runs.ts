import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { mergeRuns } from '../../electron/engine/runs/merge-runs.ts'
import { planRun } from '../../electron/engine/runs/plan-run.ts'
import { readManifest } from '../../electron/engine/runs/read-manifest.ts'
import { printRun } from '../../electron/engine/runs/run.ts'
import { verifyFolder } from '../../electron/engine/runs/verify-run.ts'
import type { Result } from '../../shared/problem.ts'
import type { Asked } from '../../shared/runs/manifest.ts'
import { makeLargeBook } from './make-book.ts'

/*
 * `npm run bench:runs`: what a statement of a run costs, from a book of 1,000 accounts or as many as a number after
 * `--` says, and what a million of them would.
 */
const accounts = Number(process.argv[2] ?? 1_000)
const million = 1_000_000
const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
const all: Asked = {
  ...{ select: { kind: 'all' }, document: 'renewal', brand: null, locale: null, asOf: '2025-12-01' },
  ...{ pattern: '{account}', shard: null },
}
const book = makeLargeBook(join(folder, 'large.counterpart'), { accounts, measurements: accounts * 30 }, 1)
try {
  const plan = await spent(() => planRun(book.file, all))
  say('planning', `${(plan.cpu / accounts).toFixed(2)} ms of CPU an account`)
  const threads = availableParallelism()
  const one = await printed(all, 'one', 1)
  const many = await printed(all, 'many', threads)
  const shards = [1, 2].map((index) => ({ ...all, shard: { index, of: 2 } }))
  for (const { shard } of shards) await printed({ ...all, shard }, `part-${shard.index}`, threads)
  const merge = await spent(() => of(mergeRuns([join(folder, 'part-1'), join(folder, 'part-2')], folder)))
  say('merging', `${(merge.cpu / accounts).toFixed(2)} ms of CPU a statement`)
  const verify = await spent(async () => of(await verifyFolder(join(folder, 'one'), () => undefined)))
  say('verifying', `${(verify.cpu / accounts).toFixed(0)} ms of CPU a statement`)

  const { bytes } = one
  const hours = (perStatement: number) => ((perStatement * million) / 3_600_000).toFixed(1)
  const cpu = many.cpu / accounts
  say('\na million statements', `${hours(cpu)} hours of CPU and ${((bytes * million) / 1e9).toFixed(0)} GB of files`)
  say('', `${hours(plan.cpu / accounts)} hours to plan, in each shard, and ${hours(verify.cpu / accounts)} to verify`)
  say('', `${hours((cpu * 60) / (64 * 4))} minutes on 64 machines of 4 processors, planning aside`)
} finally {
  book.close()
  rmSync(folder, { recursive: true, force: true })
}

/** Prints a run into a folder of its own and says how fast that was. */
async function printed(asked: Asked, name: string, threads: number) {
  const out = join(folder, name)
  const question = { asked, isUsualDay: false, folder: out, resume: false, threads, by: 'bench', now: () => new Date() }
  let first = 0
  const start = performance.now()
  const run = await spent(() =>
    printRun(book.file, question, {
      signal: new AbortController().signal,
      told: (progress) => {
        if (first === 0 && progress.printed > 0) first = performance.now() - start
      },
    }),
  )
  const { files } = of(readManifest(out))
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0) / files.length
  const perSecond = (files.length / (run.wall / 1000)).toFixed(1)
  const words = threads === 1 ? 'one thread' : `${threads} threads`
  const cost = `${(run.cpu / files.length).toFixed(0)} ms of CPU and ${(bytes / 1000).toFixed(0)} kB each`
  say(
    asked.shard ? `shard ${asked.shard.index}, ${words}` : words,
    `${perSecond} statements/s, ${cost}; the first after ${(first / 1000).toFixed(1)} s`,
  )
  return { ...run, bytes }
}

/** Milliseconds that something took, and of all processors together. */
async function spent(work: () => unknown): Promise<{ readonly wall: number; readonly cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000 }
}

function of<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

function say(what: string, found: string): void {
  process.stdout.write(`${what.padEnd(24)} ${found}\n`)
}
