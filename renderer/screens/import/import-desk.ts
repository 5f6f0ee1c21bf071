import { useSyncExternalStore } from 'react'
import type { ChosenFile, ImportResult } from '../../../shared/contract/import.ts'
import { fieldsOf } from '../../../shared/mapping/fields.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { cancelJob, runJob } from '../../client/jobs.ts'
import { accountsAskedBy, bringsRows, type DeskFile, inOrder, isReadable, type Said } from './desk-file.ts'
import { namingTheSame } from './questions/asked-too.ts'

/** The files that somebody is about to import, kept while they look at other screens. */
export type Desk = {
  /** The book they are for: another book begins with an empty desk. */
  readonly book: string
  readonly files: readonly DeskFile[]
  readonly busy: 'reading' | 'importing' | null
  /** The file whose mapping is being worked on. */
  readonly mapping: string | null
  readonly problem: Problem | null
  readonly results: readonly ImportResult[] | null
}

/** The name of a long work, in the language of the moment. */
export type Title = (kind: 'reading' | 'importing', files: number) => string

const empty = (book: string): Desk => ({ book, files: [], busy: null, mapping: null, problem: null, results: null })
let desk = empty('')
let title: Title = () => ''
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
  for: (book: string, called: Title): void => {
    title = called
    if (desk.book === book) return
    stopReading()
    desk = empty(book)
    tell()
  },
  add: (chosen: readonly ChosenFile[]): void => {
    const fresh = chosen.map(
      (file): DeskFile => ({
        chosen: file,
        said: {},
        unread: true,
        inspection: null,
        previews: null,
        choices: {},
        draft: null,
      }),
    )
    put({ files: [...desk.files, ...fresh], results: null })
    void read()
  },
  /** Says what a file leaves open, or several alike; undefined takes an answer back. */
  say: (tokens: readonly string[], said: Said): void => {
    change(tokens, (file) => ({ said: { ...file.said, ...said }, unread: true }))
    void read()
  },
  /** Says more of the mapping that files are read by. */
  adjust: (tokens: readonly string[], more: (mapping: Mapping) => Mapping): void => {
    adjust(tokens, more)
    void read()
  },
  /** Notes which account a name is; `applied` reads the file by what was noted. */
  choose: (token: string, choices: Mapping['accounts']): void => {
    change([token], (file) => ({ choices: { ...file.choices, ...choices } }))
  },
  unchoose: (token: string, written: string): void => {
    change([token], ({ choices: { [written]: _, ...choices } }) => ({ choices }))
  },
  /** Reads a file, and others that name the same accounts, by what was chosen. */
  settleAccounts: (token: string): void => {
    const file = desk.files.find(({ chosen }) => chosen.token === token)
    const asked = file ? accountsAskedBy(file).filter(({ written }) => Object.hasOwn(file.choices, written)) : []
    const others = new Set(file ? asked.flatMap((one) => namingTheSame(desk.files, file, one)) : [])
    for (const one of file ? [file, ...others] : []) {
      const names = accountsAskedBy(one).map(({ written }) => written)
      const known = Object.entries(file?.choices ?? {}).filter(([written]) => names.includes(written))
      const said = Object.fromEntries(known)
      adjust([one.chosen.token], (mapping) => ({ ...mapping, accounts: { ...mapping.accounts, ...said } }))
    }
    void read()
  },
  /** Begins to work on a mapping, or goes on where somebody left off. */
  startMapping: (token: string, begin: Mapping | null): void => {
    // What was said of the file before is said of its mapping from now on.
    change([token], ({ draft, said }) => ({ draft: draft ?? (begin && { ...conventionOf(said), ...begin }) }))
    put({ mapping: token })
  },
  draft: (token: string, draft: Mapping): void => change([token], () => ({ draft })),
  /** Leaves the mapping as it is, to go on with later. */
  leaveMapping: (): void => put({ mapping: null }),
  /** Gives the mapping up; what was done to it is forgotten. */
  dropMapping: (token: string): void => {
    change([token], () => ({ draft: null }))
    put({ mapping: null })
  },
  /** Reads a file by a mapping that was just kept, and with it all that have its columns and nobody knew. */
  readBy: (token: string, mapping: Mapping): void => {
    const files = desk.files.map((file): DeskFile => {
      if (file.chosen.token === token) {
        return { ...file, said: { map: mapping }, unread: true, draft: null, choices: {} }
      }
      return isFor(mapping, file) ? { ...file, unread: true } : file
    })
    put({ files, mapping: null })
    void read()
  },
  remove: (token: string): void => {
    put({ files: desk.files.filter(({ chosen }) => chosen.token !== token) })
    void read()
  },
  clear: (): void => {
    stopReading()
    put({ files: [], busy: null, mapping: null, problem: null })
  },
  closeResults: (): void => put({ results: null }),
  /** Tries the files anew: the book is another one than before. */
  read: (): void => void read(),
  /** Recognises the files anew: other mappings are known than before. */
  recognise: (): void => {
    put({ files: desk.files.map((file) => ({ ...file, unread: true })) })
    void read()
  },
  commit: (skipBadRows: boolean): void => void commit(skipBadRows),
}

/** What is said of one mapping for one file stands for all that say more of it: the last of them is kept. */
function adjust(tokens: readonly string[], more: (mapping: Mapping) => Mapping): void {
  const of = ({ said, inspection }: DeskFile) => said.map ?? inspection?.mapping ?? null
  const names = new Set(
    desk.files.flatMap((file) => (tokens.includes(file.chosen.token) ? (of(file)?.name ?? []) : [])),
  )
  const files = desk.files.filter(
    ({ chosen, said }) => tokens.includes(chosen.token) || (said.map !== undefined && names.has(said.map.name)),
  )
  const saidOf = (name: string) => files.find(({ said }) => said.map?.name === name)?.said.map
  change(
    files.map(({ chosen }) => chosen.token),
    (file) => {
      const own = of(file)
      if (!own) return {}
      const map = more(saidOf(own.name) ?? own)
      const open = Object.entries(file.choices).filter(([written]) => !Object.hasOwn(map.accounts, written))
      return { said: { ...file.said, map }, unread: true, choices: Object.fromEntries(open) }
    },
  )
}

function conventionOf({ decimal, dates }: Said): Pick<Mapping, 'decimal' | 'dates'> {
  return { ...(decimal === undefined ? {} : { decimal }), ...(dates === undefined ? {} : { dates }) }
}

function isFor(mapping: Mapping, { said, inspection }: DeskFile): boolean {
  if (!inspection || said.as !== undefined || said.map !== undefined) return false
  const fields = fieldsOf(mapping, inspection.headers)
  return (
    mapping.tells.length > 0 && mapping.tells.every((any) => [any].flat().some((one) => fields.at(one, null) !== null))
  )
}

/** Recognises what is new, puts the files in order, and tries all that can be read; a later reading ends an earlier one. */
async function read(): Promise<void> {
  if (desk.busy === 'importing') return // which reads anew when it is done
  stopReading()
  const mine = turn
  if (desk.files.length === 0) return put({ busy: null, problem: null })
  put({ busy: 'reading', problem: null })
  const fresh = desk.files.filter(({ unread }) => unread)
  if (fresh.length > 0) {
    const files = fresh.map(asked)
    const found = await long(title('reading', files.length), (name) => client.inspectFiles({ job: name, files }))
    if (mine !== turn) return
    if (!found.ok) return put({ busy: null, problem: found.problem })
    const byToken = new Map(found.value.map((one) => [one.token, one]))
    const seen = desk.files.map((file) => {
      const inspection = byToken.get(file.chosen.token)
      return inspection ? { ...file, inspection, unread: false } : file
    })
    put({ files: inOrder(seen) })
  }
  const files = desk.files.filter(isReadable).map(asked)
  if (files.length === 0) return put({ busy: null, files: desk.files.map((file) => ({ ...file, previews: null })) })
  const tried = await long(title('reading', files.length), (name) => client.previewFiles({ job: name, files }))
  if (mine !== turn) return
  if (!tried.ok) return put({ busy: null, problem: tried.problem })
  const byToken = Map.groupBy(tried.value, (one) => one.token)
  put({ busy: null, files: desk.files.map((file) => ({ ...file, previews: byToken.get(file.chosen.token) ?? null })) })
}

/** What was imported leaves the desk; what was not stays there and is tried again on the book as it is now. */
async function commit(skipBadRows: boolean): Promise<void> {
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
  const repeated = (file: DeskFile) => file.previews?.[0] !== undefined && file.previews[0].repeatOf !== null
  const left = desk.files.filter((file) => !landed.has(file.chosen.token) && !repeated(file))
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

function stopReading(): void {
  turn += 1
  if (job !== null && desk.busy === 'reading') cancelJob(job)
  job = null
}

function change(tokens: readonly string[], to: (file: DeskFile) => Partial<DeskFile>): void {
  put({ files: desk.files.map((file) => (tokens.includes(file.chosen.token) ? { ...file, ...to(file) } : file)) })
}

function put(change: Partial<Desk>): void {
  desk = { ...desk, ...change }
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}
