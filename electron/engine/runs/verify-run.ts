import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../../../shared/runs/manifest.ts'

/** A file of a run's folder that is not as its manifest says. */
export type FileDifference = {
  readonly file: string
  readonly figure: string
  readonly printed: string
  readonly recomputed: string
}

/** Holds a run's files against its manifest: each is there with its bytes, none is there twice, and no PDF is beside them. */
export function manifestDifferences(folder: string, manifest: Manifest): readonly FileDifference[] {
  const listed = new Set(manifest.files.map(({ file }) => file))
  const twice = manifest.files.filter(({ file }, at) => manifest.files.findIndex((one) => one.file === file) !== at)
  const beside = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.pdf') && !listed.has(name))
  return [
    ...manifest.files.flatMap((one) => changedFile(folder, one)),
    ...twice.map(({ file }) => ({ file, figure: 'manifest', printed: 'twice', recomputed: 'once' })),
    ...beside.map((file) => ({ file, figure: 'manifest', printed: 'beside it', recomputed: '' })),
  ]
}

function changedFile(folder: string, { file, sha256 }: Manifest['files'][number]): readonly FileDifference[] {
  const path = join(folder, file)
  if (!existsSync(path))
    return [{ file, figure: 'file', printed: 'It is in the manifest and not in the folder.', recomputed: sha256 }]
  const found = createHash('sha256').update(readFileSync(path)).digest('hex')
  return found === sha256 ? [] : [{ file, figure: 'sha256', printed: found, recomputed: sha256 }]
}
