import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { asked, startMaker } from './print/ask-maker.ts'
import { sampleContents } from './print/content.ts'
import { usedBy } from './print/process-tree.ts'

/*
 * `npm run bench:print:memory`: statements of the sample book, one after the other, in a process with the limits of a
 * run's threads, and what it holds meanwhile. A number after `--` is how many (10,000).
 */
const many = Number(process.argv[2] ?? 10_000)
const settled = Math.min(500, many / 2)
const lot = 20
const contents = await sampleContents()
const cache = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'))
const first = startMaker('Counterpart', contents, cache)
await asked(first, 1)
const firstEnded = once(first, 'exit')
first.disconnect()
await firstEnded
const child = startMaker('Counterpart', contents, cache)
const seen: number[] = []
for (let done = lot; done <= many; done += lot) {
  await asked(child, lot)
  const { megabytes } = usedBy(child.pid ?? 0)
  if (done >= settled) seen.push(megabytes)
  if (done === settled || done % Math.ceil(many / 10) < lot)
    process.stdout.write(`${done}: ${megabytes.toFixed(0)} MB\n`)
}
const [early = 0] = seen
const most = Math.max(...seen)
process.stdout.write(`From the ${settled}th on at most ${most.toFixed(0)} MB, `)
process.stdout.write(`${((most / early - 1) * 100).toFixed(1)} % more than at the ${settled}th (10 % wanted)\n`)
rmSync(cache, { recursive: true, force: true })
process.exit()
