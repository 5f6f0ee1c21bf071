import { done } from '../../../shared/problem.ts'
import { knownMappings } from '../known-mappings.ts'
import { listBatches, undoBatch, undoBatches } from '../store/batches.ts'
import { batchChanges } from '../window/batch-changes.ts'
import { importFiles } from '../window/import-files.ts'
import { inspectFiles } from '../window/inspect-files.ts'
import { previewFiles } from '../window/preview-files.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'inspectPaths' | 'previewPaths' | 'importPaths' | 'batches' | 'batchChanges' | 'undoBatch' | 'undoBatches'

export function importAnswers({ session, jobs, now }: Engine): Answers<Names> {
  return {
    inspectPaths: ({ job, files }) =>
      session.readLong((book) => jobs.run(job, (work) => inspectFiles(files, knownMappings(book), work))),
    previewPaths: ({ job, files }) =>
      session.readLong((book) => jobs.run(job, (work) => previewFiles(book, files, now(), work))),
    importPaths: ({ job, files, skipBadRows }) =>
      session.write((book) =>
        jobs.run(job, async (work) => done(await importFiles(book, files, skipBadRows, now(), work))),
      ),
    batches: () => session.read((book) => done(listBatches(book).toReversed())),
    batchChanges: ({ batch, limit }) => session.read((book) => done(batchChanges(book, batch, limit))),
    undoBatch: ({ batch }) => session.write(whenFree((book) => undoBatch(book, batch))),
    undoBatches: ({ batches }) => session.write(whenFree((book) => undoBatches(book, batches))),
  }
}
