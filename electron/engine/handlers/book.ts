import { done } from '../../../shared/problem.ts'
import { type Book, createBook } from '../store/book.ts'
import { forgetUnusedFonts, unusedFonts } from '../store/brands.ts'
import { homeOf } from '../window/home.ts'
import { makeSampleBook } from '../window/sample-book.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'openBookFile' | 'createBookFile' | 'createSampleFile' | 'closeBookFile' | 'home' | 'cancel'

export function bookAnswers({ session, jobs, now }: Engine): Answers<Names> {
  return {
    openBookFile: async ({ path, sample }) => {
      const opened = session.open(path, sample)
      const left = opened.ok ? session.read((book) => done(unusedFonts(book))) : opened
      // Nobody takes back any more what was changed before the book was opened.
      if (left.ok && left.value.length > 0) await session.write(whenFree(forgetUnused), false)
      return opened
    },
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

function forgetUnused(book: Book) {
  forgetUnusedFonts(book)
  return done(undefined)
}
