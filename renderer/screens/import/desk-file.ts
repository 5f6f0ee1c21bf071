import type { InputOf } from '../../../shared/contract/contract.ts'
import type { ChosenFile, Inspection, OpenQuestion, Preview } from '../../../shared/contract/import.ts'

/** What a person has said of a file: its sheet, its table, its decimal sign, the order of its dates. */
export type Said = Omit<InputOf<'importFiles'>['files'][number], 'token'>

/** A file on its way into the book. */
export type DeskFile = {
  readonly chosen: ChosenFile
  readonly said: Said
  /** Null: not read yet, or to be read again. */
  readonly inspection: Inspection | null
  readonly preview: Preview | null
}

/** How a file stands, in the order in which it needs somebody. */
export type Standing =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'question'; readonly count: number }
  | { readonly kind: 'problems'; readonly rows: number }
  | { readonly kind: 'repeat'; readonly batch: number }
  | { readonly kind: 'ready'; readonly rows: number }

export function standingOf({ inspection, preview }: DeskFile): Standing {
  if (!inspection) return { kind: 'waiting' }
  const asked = questionsOf(inspection).length
  if (asked > 0) return { kind: 'question', count: asked }
  if (inspection.table === null || inspection.problems.length > 0) return { kind: 'refused' }
  if (!preview) return { kind: 'waiting' }
  if (preview.repeatOf !== null) return { kind: 'repeat', batch: preview.repeatOf }
  if (preview.counts.bad > 0 || preview.problems.length > 0) return { kind: 'problems', rows: preview.counts.bad }
  return { kind: 'ready', rows: preview.counts.inserted + preview.counts.updated }
}

/** A question about a file, asked once for all its columns. */
export type Asked = {
  readonly kind: Exclude<OpenQuestion['kind'], 'account' | 'answer'>
  readonly columns: readonly string[]
  readonly examples: readonly string[]
  readonly among: readonly string[]
}

const mostExamples = 3

export function questionsOf({ open }: Inspection): readonly Asked[] {
  // What else a file leaves open may be of another sheet than the one that is meant.
  const asked = open.some(({ kind }) => kind === 'sheet') ? open.filter(({ kind }) => kind === 'sheet') : open
  return (['sheet', 'table', 'columns', 'dates', 'decimal'] as const).flatMap((kind): readonly Asked[] => {
    const same = asked.filter((one) => one.kind === kind)
    if (same.length === 0) return []
    const columns = same.flatMap((one) => ('column' in one ? [one.column] : 'missing' in one ? one.missing : []))
    const examples = same.flatMap((one) => ('examples' in one ? one.examples : []))
    const among = same.flatMap((one) => (one.kind === 'table' || one.kind === 'sheet' ? one.among : []))
    return [{ kind, columns, examples: [...new Set(examples)].slice(0, mostExamples), among }]
  })
}

/** Accounts and indicators before what refers to them; the rest as it was dropped. */
export function inOrder(files: readonly DeskFile[]): readonly DeskFile[] {
  const rank = ({ inspection }: DeskFile) =>
    inspection?.table === 'accounts' ? 0 : inspection?.table === 'indicators' ? 1 : 2
  return files.toSorted((a, b) => rank(a) - rank(b))
}

/** Whether a file can be tried on the book. */
export function isReadable({ inspection }: DeskFile): boolean {
  return inspection !== null && inspection.table !== null && inspection.problems.length === 0
}

/** Whether an import would put anything of it into the book. */
export function bringsRows(file: DeskFile): boolean {
  const { counts, repeatOf } = file.preview ?? { counts: null, repeatOf: null }
  return (
    isReadable(file) && counts !== null && repeatOf === null && counts.inserted + counts.updated + counts.unchanged > 0
  )
}
