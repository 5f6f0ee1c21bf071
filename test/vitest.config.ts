import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: './global-setup.ts',
    setupFiles: './setup.ts',
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
