import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { counterpart } from './counterpart.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterpart-demo-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the demo does not remove a file of somebody else under its name', async () => {
  writeFileSync(join(folder, 'harbourline.counterpart'), 'mine')
  const said = await counterpart('demo', '--out', folder)
  expect(said.exit).toBe(2)
  expect(said.err).toContain('harbourline.counterpart holds more than the sample. Move it, or choose another folder')
})
