import { done, type Result } from '../../../shared/problem.ts'
import { checkedPattern } from '../../../shared/runs/name-pattern.ts'
import { type RunLog, runLogOfBook, type StoredRun } from '../runs/run-log.ts'
import type { Book } from '../store/book.ts'
import type { Job } from '../window/jobs.ts'
import { candidatesAmong, chosenRows, selectOf } from '../window/run-choice.ts'
import { comparedWithLast, notPrintedOf, pathOfRun, runInWindow, runOf, shownRuns } from '../window/run-desk.ts'
import { lookedAt } from '../window/run-views.ts'
import { verifyInThread } from '../window/verify-thread.ts'
import type { Answers, Engine } from './engine.ts'

type Names =
  | 'runs'
  | 'runFolder'
  | 'runCandidates'
  | 'checkRunPattern'
  | 'startRunIn'
  | 'resumeRun'
  | 'runNotPrinted'
  | 'verifyRun'
  | 'compareRun'
  | 'runPath'

export function runAnswers({ session, jobs, now }: Engine): Answers<Names> {
  const reading = <T>(work: (log: RunLog, book: Book) => Result<T>) =>
    session.read((book) => work({ db: book.db, close: () => undefined }, book))
  const oneRun = <T>(id: number, work: (run: StoredRun, log: RunLog, book: Book) => Result<T>) =>
    reading((log, book) => {
      const run = runOf(log, id)
      return run.ok ? work(run.value, log, book) : run
    })
  const printing = <T>(job: string, work: (book: Book, log: RunLog, job: Job) => Promise<Result<T>>) =>
    session.readLong(async (book) => {
      const log = runLogOfBook(book.file)
      try {
        return await jobs.run(job, (running) => work(book, log, running))
      } finally {
        log.close()
      }
    })
  return {
    runs: () => reading((log) => done(shownRuns(log))),
    runFolder: async ({ run }) => {
      const found = oneRun(run, done)
      return found.ok ? done(await lookedAt(found.value.folder)) : found
    },
    checkRunPattern: ({ pattern }) => {
      const checked = checkedPattern(pattern)
      return done(checked.ok ? null : checked.problem)
    },
    runCandidates: ({ asOf, choice }) => {
      const table = session.accounts(asOf)
      return table.ok ? done(candidatesAmong(chosenRows(table.value, choice))) : table
    },
    startRunIn: async ({ job, folder, choice, ...question }) => {
      const table = session.accounts(question.asOf)
      if (!table.ok) return table
      return printing(job, async (book, log, running) => {
        const select = selectOf(table.value, choice)
        if (!select.ok) return select
        const asked = { ...question, select: select.value, document: 'renewal', shard: null } as const
        return runInWindow(book, log, { asked, folder, resume: false, now }, running)
      })
    },
    resumeRun: ({ job, run }) =>
      printing(job, async (book, log, running) => {
        const found = runOf(log, run)
        if (!found.ok) return found
        const { asked, folder } = found.value
        return runInWindow(book, log, { asked, folder, resume: true, now }, running)
      }),
    runNotPrinted: ({ run }) => oneRun(run, (found, log, book) => done(notPrintedOf(book, log, found.id))),
    compareRun: ({ run }) => oneRun(run, (found, log, book) => done(comparedWithLast(book, log, found))),
    runPath: ({ run }) => oneRun(run, (found) => done(pathOfRun(found))),
    verifyRun: ({ job, run }) => {
      const found = oneRun(run, done)
      return found.ok ? jobs.run(job, (running) => verifyInThread(found.value.folder, running)) : found
    },
  }
}
