import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Result } from '../../../shared/problem.ts'
import type { Manifest } from '../../../shared/runs/manifest.ts'
import { type FileDifference, type NamedFile, verifyFiles } from '../verify/verify-files.ts'
import { readManifest } from './read-manifest.ts'

/** A run's files that are there to be read, and those that are not as its manifest says. */
export function filesOfRun(folder: string): Result<{
  readonly files: readonly NamedFile[]
  readonly differences: readonly FileDifference[]
}> {
  const manifest = readManifest(folder)
  if (!manifest.ok) return manifest
  const there = manifest.value.files.filter(({ file }) => existsSync(join(folder, file)))
  const files = there.map(({ file }) => ({ file: join(folder, file), name: file }))
  return done({ files, differences: manifestDifferences(folder, manifest.value) })
}

/** Every file of a run's folder against its manifest and against the data inside it. */
export async function verifyFolder(folder: string, told: (done: number, total: number) => void) {
  const found = filesOfRun(folder)
  if (!found.ok) return found
  const { files, differences } = found.value
  return done({ files: files.length, differences: [...differences, ...(await verifyFiles(files, told))] })
}

/** Holds a run's files against its manifest: each is there with its bytes, none is there twice, and no PDF is beside them. */
function manifestDifferences(folder: string, manifest: Manifest): readonly FileDifference[] {
  const listed = new Set<string>()
  const twice = manifest.files.filter(({ file }) => listed.has(file) || !listed.add(file))
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
