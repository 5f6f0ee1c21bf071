import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type Manifest, manifestName, manifestSchema } from '../../../shared/runs/manifest.ts'

/** The manifest of a run's folder, which may be anybody's; a file name that leads out of the folder is none of ours. */
export function readManifest(folder: string): Result<Manifest> {
  try {
    const read = manifestSchema.safeParse(JSON.parse(readFileSync(join(folder, manifestName), 'utf8')))
    const inside = read.success && read.data.files.every(({ file }) => isInside(file))
    return read.success && inside ? done(read.data) : refused('run-manifest-missing', { folder })
  } catch {
    return refused('run-manifest-missing', { folder })
  }
}

function isInside(file: string): boolean {
  return (
    !/^[/\\]|^[a-z]:|\\/i.test(file) && file.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
