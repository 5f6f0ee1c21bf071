import { expect, test } from 'vitest'
import { jobsReporting } from '../../../electron/engine/window/jobs.ts'
import type { Progress } from '../../../shared/contract/tells.ts'

test('a step that takes long at a time is reported again, as far as it is', async () => {
  const reports: Progress[] = []
  let clock = 0
  const twice = Promise.withResolvers<void>()
  const jobs = jobsReporting(
    (progress) => {
      reports.push(progress)
      if (reports.length === 2) twice.resolve()
    },
    () => {
      clock += 1000
      return clock
    },
  )
  await jobs.run('a', ({ progress }) => {
    progress(1, 2)
    return twice.promise
  })
  expect(reports).toMatchObject([
    { job: 'a', done: 1, total: 2 },
    { job: 'a', done: 1, total: 2 },
  ])
  expect(reports[1]?.secondsLeft).toBeGreaterThan(reports[0]?.secondsLeft ?? 0)
})
