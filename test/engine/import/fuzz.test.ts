import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyFile } from '../../fuzz/random-files.ts'
import { soundImport } from '../../fuzz/sound-import.ts'
import { type Scratch, scratch } from './scratch.ts'

let here: Scratch
beforeAll(async () => {
  here = await scratch()
})
afterAll(() => here.end())

test('whatever a file is, the book holds just what the result says, and taking it back restores the rest', async () => {
  const outcomes = new Set<string>()
  const property = fc.asyncProperty(anyFile, fc.boolean(), async (file, skipBadRows) => {
    outcomes.add((await soundImport(here, file, skipBadRows)).outcome)
  })
  // `npm run fuzz` takes ten thousand of them, others each time.
  await fc.assert(property, { numRuns: 250, seed: 20_260_331 })
  expect([...outcomes]).toEqual(expect.arrayContaining(['imported', 'imported in part', 'refused: nearest-table']))
})
