import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { counterpart } from './counterpart.ts'

const place = mkdtempSync(join(tmpdir(), 'counterpart-demo-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

test('the demo does not remove a file of somebody else under its name', async () => {
  const folder = join(place, 'mine')
  mkdirSync(folder)
  writeFileSync(join(folder, 'harbourline.counterpart'), 'mine')
  const said = await counterpart('demo', '--out', folder)
  expect(said.exit).toBe(2)
  expect(said.err).toContain('harbourline.counterpart holds more than the sample. Move it, or choose another folder')
})

test('the renewal statements of the demo have four to six pages', async () => {
  const folder = join(place, 'demo')
  expect((await counterpart('demo', '--out', folder)).exit).toBe(0)
  const statements = readdirSync(join(folder, 'statements')).filter((name) => name.endsWith('.pdf'))
  expect(statements.length).toBeGreaterThan(5)
  for (const name of statements) {
    const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, 'statements', name))))
    expect(pages.length, name).toBeGreaterThanOrEqual(4)
    expect(pages.length, name).toBeLessThanOrEqual(6)
  }
})
