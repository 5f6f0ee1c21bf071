import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { electronHere, noElectron } from './electron-here.ts'

// The list of results does not say why a test was skipped. Workers read this file too.
if (electronHere() === null && process.env['TEST_WORKER_INDEX'] === undefined) process.stderr.write(`${noElectron}\n`)

/** Results go to a temporary folder: these tests may run as a user who may not write in this one. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: 'list',
  outputDir: path.join(tmpdir(), 'counterpart-electron-tests'),
})
