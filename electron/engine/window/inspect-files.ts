import type { Inspection } from '../../../shared/contract/import.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { inspectFile, type ReadingOptions } from '../import/inspect-file.ts'
import { bare, type KnownMapping } from '../known-mappings.ts'
import type { FileToImport } from './import-files.ts'
import type { Job } from './jobs.ts'
import { shareOf } from './share-of.ts'

/** What each file is, or what is in the way of reading it; refused as a whole where somebody stops it. */
export async function inspectFiles(
  files: readonly FileToImport[],
  mappings: readonly KnownMapping[],
  job: Job,
): Promise<Result<readonly Inspection[]>> {
  const part = shareOf(files, job)
  const found: Inspection[] = []
  for (const [place, { token, path, ...reading }] of files.entries()) {
    const options = { ...reading, mappings, signal: job.signal, progress: part(place) }
    const seen = await inspectFile(path, options)
    found.push({ token, ...seen, mapping: mappingNamed(seen.preset, options) })
    if (job.signal.aborted) return stopped
  }
  return done(found)
}

function mappingNamed(name: string | null, { map, mappings }: ReadingOptions): Mapping | null {
  if (map && map.name === name) return map
  const known = mappings?.find((one) => one.name === name)
  return known ? bare(known) : null
}

export const stopped = refused('stopped')
