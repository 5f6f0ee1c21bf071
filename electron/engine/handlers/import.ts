import { done } from '../../../shared/problem.ts'
import { knownMappings } from '../known-mappings.ts'
import { listBatches } from '../store/batches.ts'
import { batchChanges } from '../window/batch-changes.ts'
import { inspectFiles } from '../window/inspect-files.ts'
import { previewFiles } from '../window/preview-files.ts'
import { importInThread, undoInThread } from '../window/writing-thread.ts'
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
        jobs.run(job, async (work) => done(await importInThread(book.file, { files, skipBadRows, at: now() }, work))),
      ),
    batches: () => session.read((book) => done(listBatches(book).toReversed())),
    batchChanges: ({ batch, limit }) => session.read((book) => done(batchChanges(book, batch, limit))),
    undoBatch: ({ batch }) => session.write((book) => undoInThread(book.file, [batch])),
    undoBatches: ({ batches }) => session.write((book) => undoInThread(book.file, batches)),
  }
}
