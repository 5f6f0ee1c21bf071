import { expect, test } from 'vitest'
import { jobsReporting } from '../../../electron/engine/window/jobs.ts'
import type { Progress } from '../../../shared/contract/tells.ts'

test('a step that takes long at a time is reported again, as far as it is', async () => {
  const reports: Progress[] = []
  let clock = 0
  const again = Promise.withResolvers<void>()
  const jobs = jobsReporting(
    (progress) => {
      reports.push(progress)
      if (reports.length === 3) again.resolve()
    },
    () => {
      clock += 1000
      return clock
    },
  )
  await jobs.run('a', ({ progress }) => {
    progress(0, 2)
    progress(1, 2)
    return again.promise
  })
  expect(reports).toMatchObject([
    { job: 'a', done: 0, total: 2, secondsLeft: null },
    { job: 'a', done: 1, total: 2 },
    { job: 'a', done: 1, total: 2 },
  ])
  expect(reports[2]?.secondsLeft).toBeGreaterThan(reports[1]?.secondsLeft ?? 0)
})

test('what was done before the work went on does not make it look faster', async () => {
  const reports: Progress[] = []
  let clock = 60_000
  const jobs = jobsReporting(
    (progress) => reports.push(progress),
    () => clock,
  )
  await jobs.run('a', async ({ progress }) => {
    clock += 5_000
    progress(8, 34)
    clock += 1_000
    progress(11, 34)
  })
  expect(reports.map(({ secondsLeft }) => secondsLeft)).toEqual([null, 8])
})
