import { useSyncExternalStore } from 'react'
import type { ChosenFile, ImportResult } from '../../../shared/contract/import.ts'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { cancelJob, runJob } from '../../client/jobs.ts'
import { bringsRows, type DeskFile, inOrder, isReadable, type Said } from './desk-file.ts'

/** The files that somebody is about to import, kept while they look at other screens. */
export type Desk = {
  /** The book they are for: another book begins with an empty desk. */
  readonly book: string
  readonly files: readonly DeskFile[]
  readonly busy: 'reading' | 'importing' | null
  readonly problem: Problem | null
  readonly results: readonly ImportResult[] | null
}

/** The name of a long work, in the language of the moment. */
export type Title = (kind: 'reading' | 'importing', files: number) => string

const empty = (book: string): Desk => ({ book, files: [], busy: null, problem: null, results: null })
let desk = empty('')
let turn = 0
let job: string | null = null
const listeners = new Set<() => void>()

export function useDesk(): Desk {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => desk,
  )
}

export const importDesk = {
  for: (book: string): void => {
    if (desk.book === book) return
    stopReading()
    desk = empty(book)
    tell()
  },
  add: (chosen: readonly ChosenFile[], title: Title): void => {
    const fresh = chosen.map((file): DeskFile => ({ chosen: file, said: {}, inspection: null, preview: null }))
    put({ files: [...desk.files, ...fresh], results: null })
    void read(title)
  },
  /** Says what a file leaves open; undefined takes an answer back. */
  say: (token: string, said: Said, title: Title): void => {
    const changed = (file: DeskFile) => ({ ...file, said: { ...file.said, ...said }, inspection: null })
    put({ files: desk.files.map((file) => (file.chosen.token === token ? changed(file) : file)) })
    void read(title)
  },
  remove: (token: string, title: Title): void => {
    put({ files: desk.files.filter(({ chosen }) => chosen.token !== token) })
    void read(title)
  },
  clear: (): void => {
    stopReading()
    put({ files: [], busy: null, problem: null })
  },
  closeResults: (): void => put({ results: null }),
  /** Tries the files anew: the book is another one than before. */
  read: (title: Title): void => void read(title),
  commit: (skipBadRows: boolean, title: Title): void => void commit(skipBadRows, title),
}

/** Recognises what is new, puts the files in order, and tries all that can be read; a later reading ends an earlier one. */
async function read(title: Title): Promise<void> {
  if (desk.busy === 'importing') return // which reads anew when it is done
  stopReading()
  const mine = turn
  if (desk.files.length === 0) return put({ busy: null, problem: null })
  put({ busy: 'reading', problem: null })
  const fresh = desk.files.filter(({ inspection }) => !inspection)
  if (fresh.length > 0) {
    const files = fresh.map(asked)
    const found = await long(title('reading', files.length), (name) => client.inspectFiles({ job: name, files }))
    if (mine !== turn) return
    if (!found.ok) return put({ busy: null, problem: found.problem })
    const byToken = new Map(found.value.map((one) => [one.token, one]))
    const seen = desk.files.map((file) => {
      const inspection = byToken.get(file.chosen.token)
      return inspection ? { ...file, inspection } : file
    })
    put({ files: inOrder(seen) })
  }
  const files = desk.files.filter(isReadable).map(asked)
  if (files.length === 0) return put({ busy: null })
  const tried = await long(title('reading', files.length), (name) => client.previewFiles({ job: name, files }))
  if (mine !== turn) return
  if (!tried.ok) return put({ busy: null, problem: tried.problem })
  const byToken = new Map(tried.value.map((one) => [one.token, one]))
  put({ busy: null, files: desk.files.map((file) => ({ ...file, preview: byToken.get(file.chosen.token) ?? null })) })
}

/** What was imported leaves the desk; what was not stays there and is tried again on the book as it is now. */
async function commit(skipBadRows: boolean, title: Title): Promise<void> {
  stopReading()
  const mine = turn
  const chosen = desk.files.filter(bringsRows)
  put({ busy: 'importing', problem: null })
  const files = chosen.map(asked)
  const done = await long(title('importing', files.length), (name) =>
    client.importFiles({ job: name, files, skipBadRows }),
  )
  if (mine !== turn) return
  if (!done.ok) return put({ busy: null, problem: done.problem })
  const landed = new Set(done.value.filter(({ committed }) => committed).map(({ token }) => token))
  const repeated = (file: DeskFile) => file.preview !== null && file.preview.repeatOf !== null
  const left = desk.files.filter((file) => !landed.has(file.chosen.token) && !repeated(file))
  const whole = [...done.value, ...chosen.slice(done.value.length).map(notReached)]
  put({ busy: null, files: left, results: whole })
  await read(title)
}

/** A file behind one that was stopped, or that the disk stopped. */
function notReached({ chosen }: DeskFile): ImportResult {
  const counts = { rows: 0, inserted: 0, updated: 0, unchanged: 0 }
  const rest = {
    batch: null,
    table: null,
    preset: null,
    sheet: null,
    hiddenRows: 0,
    ignoredColumns: [],
    leftOut: [],
    problems: [],
    committed: false,
  }
  return { token: chosen.token, file: chosen.name, ...counts, ...rest }
}

function asked({ chosen, said }: DeskFile) {
  return { token: chosen.token, ...said }
}

function long<T>(title: string, work: (job: string) => Promise<T>): Promise<T> {
  return runJob(title, (name) => {
    job = name
    return work(name)
  })
}

function stopReading(): void {
  turn += 1
  if (job !== null && desk.busy === 'reading') cancelJob(job)
  job = null
}

function put(change: Partial<Desk>): void {
  desk = { ...desk, ...change }
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}
