import type { Inspection } from '../../../shared/contract/import.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { inspectFile } from '../import/inspect-file.ts'
import type { FileToImport } from './import-files.ts'
import type { Job } from './jobs.ts'
import { shareOf } from './share-of.ts'

/** What each file is, or what is in the way of reading it; refused as a whole where somebody stops it. */
export async function inspectFiles(
  files: readonly FileToImport[],
  mappings: readonly Mapping[],
  job: Job,
): Promise<Result<readonly Inspection[]>> {
  const part = shareOf(files, job)
  const found: Inspection[] = []
  for (const [place, { token, path, ...reading }] of files.entries()) {
    const options = { ...reading, mappings, signal: job.signal, progress: part(place) }
    found.push({ token, ...(await inspectFile(path, options)) })
    if (job.signal.aborted) return stopped
  }
  return done(found)
}

export const stopped = refused('stopped')
