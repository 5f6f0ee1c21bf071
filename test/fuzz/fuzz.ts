import fc from 'fast-check'
import { scratch } from '../engine/import/scratch.ts'
import { anyFile } from './random-files.ts'
import { soundImport } from './sound-import.ts'

/*
 * `npm run fuzz`: imports ten thousand random files; `npm run fuzz -- FILES SEED` so many, and those of a seed again.
 * Ends with 1 at the first file that the import crashes or hangs on, or after which the book is not what the result says.
 */
const [files = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
const longest = 60 // seconds that one small file may take before it counts as hanging

const here = await scratch()
const outcomes = new Map<string, number>()
let slowest = { seconds: 0, name: '' }
let done = 0

const property = fc.asyncProperty(anyFile, fc.boolean(), async (file, skipBadRows) => {
  const { outcome, seconds } = await Promise.race([soundImport(here, file, skipBadRows), hanging()])
  const name = `${file.sort}, ${outcome}`
  outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
  if (seconds > slowest.seconds) slowest = { seconds, name: `${file.sort} ${file.name}` }
  done += 1
  if (done % 1000 === 0) process.stdout.write(`${done} files\n`)
})
try {
  process.stdout.write(`Seed ${seed}\n`)
  await fc.assert(property, { numRuns: Number(files), seed: Number(seed), endOnFailure: false })
  for (const [name, count] of [...outcomes].toSorted(([, a], [, b]) => b - a))
    process.stdout.write(`${String(count).padStart(6)}  ${name}\n`)
  process.stdout.write(`${done} files; the slowest, ${slowest.name}, took ${slowest.seconds.toFixed(2)} s\n`)
  process.stdout.write(`Integrity of the book: ${here.book.db.pragma('integrity_check', { simple: true })}\n`)
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`)
  if (error instanceof Error && error.cause instanceof Error) process.stdout.write(`${error.cause.stack}\n`)
  process.exitCode = 1
} finally {
  here.end()
}

function hanging(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`the import hung for ${longest} s`)), longest * 1000).unref()
  })
}
