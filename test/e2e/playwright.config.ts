import { defineConfig } from '@playwright/test'

/**
 * Two at a time: each test has a page, an engine and a folder of its own, and while one waits for its page the other
 * has the processors. What takes long here takes longer on a busy machine, so nothing is given up soon.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  fullyParallel: true,
  // Where nobody watches, a test that fails is tried once more, and listed as flaky where it passes then.
  retries: process.env['CI'] ? 1 : 0,
  reporter: 'list',
  outputDir: '../../node_modules/.cache/window-tests',
})
