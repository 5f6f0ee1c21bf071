import { chmodSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { takesFiles, tidy } from '../../../electron/engine/runs/run-folder.ts'
import { desk } from '../cli/counterpart.ts'

const place = desk()
afterAll(() => place.clear())
const isAdministrator = process.getuid?.() === 0

test('a folder is tried with a file that does not stay', () => {
  const folder = place.at('tried')
  mkdirSync(folder)
  expect(takesFiles(folder)).toBe(true)
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
  expect(takesFiles(folder)).toBe(false)
})

test.skipIf(isAdministrator || process.platform === 'win32')(
  'a folder that may not be written to takes no files; skipped for a system administrator, who always may',
  () => {
    const folder = place.at('closed')
    mkdirSync(folder)
    chmodSync(folder, 0o555)
    expect(takesFiles(folder)).toBe(false)
    chmodSync(folder, 0o755)
  },
)

test('what a run that was killed had not named yet goes; other files stay', () => {
  const folder = place.at('killed')
  mkdirSync(folder)
  for (const name of ['A.pdf.12.part', 'manifest.json.12.part', 'my.json.12.part', 'A.pdf', 'notes.part']) {
    place.write(`killed/${name}`, '')
  }
  tidy(folder)
  expect(readdirSync(folder).toSorted()).toEqual(['A.pdf', 'my.json.12.part', 'notes.part'])
})
