import { lstatSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { done, type Result } from '../../../shared/problem.ts'
import type { Manifest } from '../../../shared/runs/manifest.ts'
import { planDifferences } from '../verify/plan-differences.ts'
import { pathInside, readInside, unreadable } from '../verify/read-plain.ts'
import { type FileDifference, type NamedFile, verifyFiles } from '../verify/verify-files.ts'
import { readManifest } from './read-manifest.ts'

/** A run's files that are there to be read, and where the folder as a whole is not as its manifest says. */
export function filesOfRun(folder: string): Result<{
  readonly files: readonly NamedFile[]
  readonly claims: readonly FileDifference[]
}> {
  const manifest = readManifest(folder)
  if (!manifest.ok) return manifest
  const { files, asked } = manifest.value
  const gone = new Set(files.filter(({ file }) => !isThere(folder, file)))
  const there = files.filter((one) => !gone.has(one))
  return done({
    files: there.map(({ file, ...said }) => ({
      name: file,
      read: () => readInside(folder, file),
      claim: { ...said, document: asked.document, asOf: asked.asOf },
    })),
    claims: [
      ...[...gone].map(({ file, sha256 }) => fileDiffers(file, 'It is in the manifest and not in the folder.', sha256)),
      ...listedTwice(manifest.value),
      ...notListed(folder, manifest.value),
      ...planDifferences(manifest.value),
    ],
  })
}

/** Every file of a run's folder against its manifest and against the data inside it. */
export async function verifyFolder(folder: string, told: (done: number, total: number) => void) {
  const found = filesOfRun(folder)
  if (!found.ok) return found
  const { files, claims } = found.value
  const inFiles = await verifyFiles(files, told)
  return done({ files: files.length, differences: [...claims, ...inFiles.claims, ...inFiles.figures] })
}

/** The PDFs in a folder, by name; refused where it cannot be looked into. */
export function pdfsIn(folder: string): Result<readonly string[]> {
  try {
    return done(readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.pdf')))
  } catch (error) {
    return unreadable(error)
  }
}

function isThere(folder: string, file: string): boolean {
  try {
    return lstatSync(join(folder, file), { throwIfNoEntry: false }) !== undefined
  } catch {
    // Something is: reading it says what.
    return true
  }
}

function listedTwice({ files }: Manifest): readonly FileDifference[] {
  const listed = new Set<string>()
  return files
    .filter(({ file }) => listed.has(file) || !listed.add(file))
    .map(({ file }) => ({ file, figure: 'manifest', printed: 'twice', recomputed: 'once' }))
}

/** The PDFs beside those of the run: in its folder, and in each that a file of it lies in, as those of its parts do. */
function notListed(folder: string, { files }: Manifest): readonly FileDifference[] {
  const listed = new Set(files.map(({ file }) => file))
  const places = new Set(['.', ...files.map(({ file }) => posix.dirname(file))])
  return [...places]
    .filter((place) => isThere(folder, place))
    .flatMap((place) => {
      const path = pathInside(folder, place)
      const found = path.ok ? pdfsIn(path.value) : path
      if (!found.ok) return [fileDiffers(place, found.problem.message, '')]
      const names = found.value.map((name) => (place === '.' ? name : `${place}/${name}`))
      return names
        .filter((file) => !listed.has(file))
        .map((file) => ({ file, figure: 'manifest', printed: 'beside it', recomputed: '' }))
    })
}

function fileDiffers(file: string, printed: string, recomputed: string): FileDifference {
  return { file, figure: 'file', printed, recomputed }
}
