import { existsSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { BookInfo } from '../../../shared/contract/book.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { OpenFile } from '../broker.ts'
import type { ChosenFiles } from '../chosen-files.ts'
import type { Desktop } from '../desktop.ts'
import type { EngineProcess } from '../engine-process.ts'
import type { RecentBooks } from '../recent-books.ts'
import type { EngineClient, ShellAnswers } from './shell-answers.ts'

type Names =
  | 'bookState'
  | 'newBook'
  | 'openBook'
  | 'openRecent'
  | 'forgetRecent'
  | 'recallRecent'
  | 'openDropped'
  | 'openSample'
  | 'closeBook'
  | 'recentBooks'
  | 'restartEngine'

type Parts = {
  readonly asking: EngineClient
  readonly engine: EngineProcess
  readonly desktop: Desktop
  readonly files: ChosenFiles
  readonly recent: RecentBooks
  readonly state: { open: OpenFile | null; book: BookInfo | null }
  readonly folder: string
  readonly now: () => Date
}

const extension = '.counterpart'

export function bookAnswers(parts: Parts): Pick<ShellAnswers, Names> {
  const { asking, engine, desktop, files, recent, state, folder } = parts
  const samplePath = join(folder, `Sample book${extension}`)
  const remember = (path: string, sample: boolean, opened: Result<BookInfo>) => {
    if (!opened.ok) return opened
    state.open = { path, sample }
    recent.add(path, sample, parts.now().toISOString())
    return opened
  }
  const open = async (path: string) => {
    const sample = path === samplePath
    return remember(path, sample, await asking.openBookFile({ path, sample }))
  }
  return {
    bookState: () => done({ book: state.book, engine: engine.state() }),
    newBook: async ({ company, ...settings }) => {
      const chosen = await desktop.chooseNewBook(`${company ?? 'Customers'}${extension}`)
      if (chosen === null) return done(null)
      const path = extname(chosen) === extension ? chosen : `${chosen}${extension}`
      return remember(path, false, await asking.createBookFile({ path, company, ...settings }))
    },
    openBook: async () => {
      const path = await desktop.chooseBook()
      return path === null ? done(null) : open(path)
    },
    openRecent: ({ id }) => {
      const found = recent.list().find((one) => one.id === id)
      return found ? open(found.path) : forgotten
    },
    forgetRecent: ({ id }) => {
      recent.forget(id)
      return done(undefined)
    },
    recallRecent: ({ id }) => {
      recent.recall(id)
      return done(undefined)
    },
    openDropped: ({ token }) => {
      const path = files.pathOf(token)
      return path.ok ? open(path.value) : path
    },
    openSample: async ({ job }) =>
      existsSync(samplePath)
        ? open(samplePath)
        : remember(samplePath, true, await asking.createSampleFile({ job, path: samplePath })),
    closeBook: async () => {
      state.open = null
      return asking.closeBookFile()
    },
    recentBooks: () => done(recent.list().map(({ path: _, ...shown }) => shown)),
    restartEngine: () => {
      engine.restart()
      return done(undefined)
    },
  }
}

const forgotten = refused('unknown-book')
