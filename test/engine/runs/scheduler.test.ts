import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, counterpart } from '../cli/counterpart.ts'
import { contentOf, runDesk } from './run-desk.ts'

const { place, book } = await runDesk()
const ids = ['HL-1001', 'HL-1002', 'HL-1003', 'HL-1004', 'HL-1005', 'HL-1006', 'HL-1009', 'HL-1012']
const shards = [1, 2, 3]
const asked = ['run', book, '--accounts', place.write('accounts.txt', ids.join('\n')), '--as-of', '2026-06-30'] as const
const undisturbed = place.at('undisturbed')

beforeAll(async () => {
  for (const shard of shards) await counterpart(...asked, ...partOf(undisturbed, String(shard)))
  await counterpart('run', '--merge', ...foldersIn(undisturbed))
}, 600_000)
afterAll(() => place.clear())

/** Starts an array of jobs and says when all have ended; `job` is a line for the shell of the shard's number in `$I`. */
type Scheduler = {
  readonly name: string
  readonly missing: string | null
  readonly words: (shards: string) => string[]
}

const schedulers: readonly Scheduler[] = [
  {
    name: 'GNU parallel',
    missing: has('parallel') ? null : 'GNU parallel is not installed',
    words: (array) => ['parallel', '--will-cite', '--jobs', '3', 'I={} sh', script, ':::', ...array.split(',')],
  },
  {
    name: 'Slurm',
    missing: has('sinfo') ? null : 'there is no Slurm here',
    words: (array) => ['sbatch', '--wait', '--output=/dev/null', `--array=${array}`, script],
  },
]
const script = place.write('job.sh', '')

describe.each(schedulers)('shards that $name runs', { timeout: 600_000 }, ({ name, missing, words }) => {
  test('are the same bytes, one killed half way and started again, as undisturbed', async (context) => {
    context.skip(missing !== null, missing ?? '')
    const out = place.at(name.replaceAll(' ', '-'))
    mkdirSync(out)
    // What docs/scale.md shows: the same line however often it is started, done where there is a manifest.
    const line = [process.execPath, command, ...asked, ...partOf(out, '$I')].join(' ')
    place.write('job.sh', `#!/bin/sh\nI=\${I:-$SLURM_ARRAY_TASK_ID}\n${line}\ntest -f ${out}/part-$I/manifest.json\n`)

    const [first = '', ...others] = words('1,2,3')
    const going = spawn(first, others)
    killOnce(join(out, 'part-2'))
    expect(await exitOf(going)).not.toBe(0)
    expect(existsSync(join(out, 'part-2', 'manifest.json'))).toBe(false)
    expect((await counterpart('run', '--merge', ...foldersIn(out))).exit).toBe(2)

    const [again = '', ...one] = words('2')
    expect(await exitOf(spawn(again, one))).toBe(0)
    expect((await counterpart('run', '--merge', ...foldersIn(out))).err).toBe('')
    expect(contentOf(out)).toEqual(contentOf(undisturbed))
    expect((await counterpart('verify', out)).exit).toBe(0)
  })
})

function partOf(out: string, shard: string): string[] {
  return ['--shard', `${shard}/3`, '--out', `${out}/part-${shard}`, '--jobs', '1', '--resume', '--by', 'test']
}

function foldersIn(out: string): string[] {
  return shards.map((shard) => join(out, `part-${shard}`)).filter((folder) => existsSync(folder))
}

/** Ends the run into a folder without warning once its first statement lies there. */
function killOnce(folder: string): void {
  const watch = setInterval(() => {
    if (!existsSync(folder) || !readdirSync(folder).some((file) => file.endsWith('.pdf'))) return
    clearInterval(watch)
    process.kill(JSON.parse(readFileSync(join(folder, '.counterpart-run'), 'utf8')).pid, 'SIGKILL')
  }, 3)
}

function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', resolve))
}

function has(program: string): boolean {
  return spawnSync(program, ['--version']).status === 0 && (program !== 'sinfo' || spawnSync(program).status === 0)
}
