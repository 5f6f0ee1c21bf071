import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sampleExports } from './generate/sample-exports.ts'

/** Writes the sample company's exports anew: the same bytes every time, on every machine. */
const folder = join(import.meta.dirname, 'exports')
rmSync(folder, { recursive: true, force: true })
for (const [path, bytes] of sampleExports()) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
