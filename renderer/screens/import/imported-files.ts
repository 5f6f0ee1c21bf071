import type { BatchView } from '../../../shared/contract/import.ts'

/** What one file brought: a batch for each of its tables, latest first. */
export type ImportedFile = {
  readonly file: string
  readonly preset: string | null
  readonly at: string
  readonly batches: readonly BatchView[]
}

/** Batches of one import of one file stand together: they came one after the other at one time, each into another table. */
export function importedFiles(batches: readonly BatchView[]): readonly ImportedFile[] {
  const files: { file: string; preset: string | null; at: string; batches: BatchView[] }[] = []
  for (const batch of batches) {
    const { file, preset, at } = batch
    const last = files.at(-1)
    const isSame =
      last !== undefined &&
      preset !== null &&
      last.file === file &&
      last.preset === preset &&
      last.at === at &&
      !last.batches.some(({ table }) => table === batch.table)
    if (isSame) last.batches.push(batch)
    else files.push({ file, preset, at, batches: [batch] })
  }
  return files
}
