import { done } from '../../../shared/problem.ts'
import { createBook } from '../store/book.ts'
import { homeOf } from '../window/home.ts'
import { makeSampleBook } from '../window/sample-book.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'openBookFile' | 'createBookFile' | 'createSampleFile' | 'closeBookFile' | 'home' | 'cancel'

export function bookAnswers({ session, jobs, now }: Engine): Answers<Names> {
  return {
    openBookFile: ({ path, sample }) => session.open(path, sample),
    createBookFile: ({ path, ...settings }) => {
      const made = createBook(path, settings)
      if (!made.ok) return made
      made.value.close()
      return session.open(path, false)
    },
    createSampleFile: async ({ path, job }) => {
      const made = await jobs.run(job, (work) => makeSampleBook(path, now(), work))
      return made.ok ? session.open(path, true) : made
    },
    closeBookFile: () => done(session.close()),
    home: async ({ asOf, withinDays, manager }) => {
      const table = session.accounts(asOf)
      return table.ok ? done(homeOf(table.value, withinDays, manager)) : table
    },
    cancel: ({ job }) => done(jobs.cancel(job)),
  }
}
