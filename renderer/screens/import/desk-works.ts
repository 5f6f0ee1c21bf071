import type { ImportResult } from '../../../shared/contract/import.ts'
import { client } from '../../client/client.ts'
import { cancelJob, runJob } from '../../client/jobs.ts'
import { onDesk, put } from './desk.ts'
import { bringsRows, type DeskFile, inOrder, isReadable } from './desk-file.ts'

/** The name of a long work, in the language of the moment. */
export type Title = (kind: 'reading' | 'importing', files: number) => string

let title: Title = () => ''
let turn = 0
let job: string | null = null

export function nameWorks(called: Title): void {
  title = called
}

/** Recognises what is new, puts the files in order, and tries all that can be read; a later reading ends an earlier one. */
export async function read(): Promise<void> {
  if (onDesk().busy === 'importing') return // which reads anew when it is done
  stopReading()
  const mine = turn
  if (onDesk().files.length === 0) return put({ busy: null, problem: null })
  put({ busy: 'reading', problem: null })
  const fresh = onDesk().files.filter(({ unread }) => unread)
  if (fresh.length > 0) {
    const files = fresh.map(asked)
    const found = await long(title('reading', files.length), (name) => client.inspectFiles({ job: name, files }))
    if (mine !== turn) return
    if (!found.ok) return put({ busy: null, problem: found.problem })
    const byToken = new Map(found.value.map((one) => [one.token, one]))
    const seen = onDesk().files.map((file) => {
      const inspection = byToken.get(file.chosen.token)
      return inspection ? { ...file, inspection, unread: false } : file
    })
    put({ files: inOrder(seen) })
  }
  const files = onDesk().files.filter(isReadable).map(asked)
  if (files.length === 0) return put({ busy: null, files: onDesk().files.map((file) => ({ ...file, previews: null })) })
  const tried = await long(title('reading', files.length), (name) => client.previewFiles({ job: name, files }))
  if (mine !== turn) return
  if (!tried.ok) return put({ busy: null, problem: tried.problem })
  const byToken = Map.groupBy(tried.value, (one) => one.token)
  put({
    busy: null,
    files: onDesk().files.map((file) => ({ ...file, previews: byToken.get(file.chosen.token) ?? null })),
  })
}

/** What was imported leaves the desk; what was not stays there and is tried again on the book as it is now. */
export async function commit(skipBadRows: boolean): Promise<void> {
  stopReading()
  const mine = turn
  const chosen = onDesk().files.filter(bringsRows)
  put({ busy: 'importing', problem: null })
  const files = chosen.map(asked)
  const done = await long(title('importing', files.length), (name) =>
    client.importFiles({ job: name, files, skipBadRows }),
  )
  if (mine !== turn) return
  if (!done.ok) return put({ busy: null, problem: done.problem })
  const landed = new Set(done.value.filter(({ committed }) => committed).map(({ token }) => token))
  const repeated = (file: DeskFile) => file.previews?.[0] !== undefined && file.previews[0].repeatOf !== null
  const left = onDesk().files.filter((file) => !landed.has(file.chosen.token) && !repeated(file))
  const reached = new Set(done.value.map(({ token }) => token))
  const whole = [...done.value, ...chosen.filter((file) => !reached.has(file.chosen.token)).map(notReached)]
  put({ busy: null, files: left, results: whole })
  await read()
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

export function stopReading(): void {
  turn += 1
  if (job !== null && onDesk().busy === 'reading') cancelJob(job)
  job = null
}
