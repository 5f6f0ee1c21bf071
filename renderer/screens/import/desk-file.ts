import type { ChosenFile, Inspection, OpenQuestion, Preview, Reading } from '../../../shared/contract/import.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { questionsOf } from './questions/asked.ts'

/** What a person has said of a file: its sheet, what it is, its decimal sign, the order of its dates. */
export type Said = Reading

/** A file on its way into the book. */
export type DeskFile = {
  readonly chosen: ChosenFile
  readonly said: Said
  /** To be read, or read again. */
  readonly unread: boolean
  /** What it is, as it was last read. */
  readonly inspection: Inspection | null
  /** What it would bring to each of its tables; null: not tried yet. */
  readonly previews: readonly Preview[] | null
  /** Accounts chosen for names of the file, not read by yet; null: their rows are left out. */
  readonly choices: Mapping['accounts']
  /** A mapping that somebody is working on. */
  readonly draft: Mapping | null
}

/** How a file stands, in the order in which it needs somebody. */
export type Standing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused' }
  /** Nobody knows what it is, or it lacks what that needs. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'question'; readonly count: number }
  | { readonly kind: 'problems'; readonly rows: number }
  | { readonly kind: 'repeat'; readonly batch: number }
  | { readonly kind: 'ready'; readonly rows: number }

export function standingOf({ unread, inspection, previews }: DeskFile): Standing {
  if (unread || !inspection) return { kind: 'waiting' }
  const asked = questionsOf(inspection).length
  if (asked > 0) return { kind: 'question', count: asked }
  if (inspection.open.some(({ kind }) => kind === 'columns')) return { kind: 'unknown' }
  if (inspection.table === null || inspection.problems.length > 0) return { kind: 'refused' }
  const [first] = previews ?? []
  if (!previews || !first) return { kind: 'waiting' }
  if (first.repeatOf !== null) return { kind: 'repeat', batch: first.repeatOf }
  const rows = badRowsOf(previews)
  if (rows > 0 || previews.some(({ problems }) => problems.length > 0)) return { kind: 'problems', rows }
  return { kind: 'ready', rows: changesOf(previews) }
}

export type AccountQuestion = Extract<OpenQuestion, { kind: 'account' }>

/** Names that are no account of the book, or more than one. */
export function accountsAskedBy(file: DeskFile): readonly AccountQuestion[] {
  return (file.previews ?? []).flatMap(({ open }) => open).filter((one) => one.kind === 'account')
}

/** Accounts and indicators before what refers to them; the rest as it was dropped. */
export function inOrder(files: readonly DeskFile[]): readonly DeskFile[] {
  const rank = ({ inspection }: DeskFile) => {
    const tables = inspection?.tables ?? []
    return tables.includes('accounts') ? 0 : tables.includes('indicators') ? 1 : 2
  }
  return files.toSorted((a, b) => rank(a) - rank(b))
}

/** Whether a file can be tried on the book. */
export function isReadable({ unread, inspection }: DeskFile): boolean {
  return !unread && inspection !== null && inspection.table !== null && inspection.problems.length === 0
}

/** Whether an import would put anything of it into the book. */
export function bringsRows(file: DeskFile): boolean {
  const [first] = file.previews ?? []
  const landing = (file.previews ?? []).reduce((sum, { counts }) => sum + landingOf(counts), 0)
  return isReadable(file) && first !== undefined && first.repeatOf === null && landing > 0
}

function landingOf({ inserted, updated, unchanged }: Preview['counts']): number {
  return inserted + updated + unchanged
}

/** New and changed rows in all tables. */
export function changesOf(previews: readonly Preview[]): number {
  return previews.reduce((sum, { counts }) => sum + counts.inserted + counts.updated, 0)
}

/** Rows of the file with a problem in any table; one that has it in two is one row. */
export function badRowsOf(previews: readonly Preview[]): number {
  const listed = new Set(previews.flatMap(({ problems }) => problems.flatMap(({ row }) => row ?? [])))
  return Math.max(listed.size, ...previews.map(({ counts }) => counts.bad))
}
