import { defineConfig } from '@playwright/test'

/** One at a time: each test has a browser page and an engine of its own, and a laptop has few processors. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '**/*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: 'list',
  outputDir: '../../node_modules/.cache/window-tests',
})
