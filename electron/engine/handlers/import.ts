import { done } from '../../../shared/problem.ts'
import { inspectFile } from '../import/inspect-file.ts'
import { listBatches, undoBatch } from '../store/batches.ts'
import { batchChanges } from '../window/batch-changes.ts'
import { importFiles } from '../window/import-files.ts'
import { previewFiles, stopped } from '../window/preview-files.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'inspectPaths' | 'previewPaths' | 'importPaths' | 'batches' | 'batchChanges' | 'undoBatch'

export function importAnswers({ session, jobs, now }: Engine): Answers<Names> {
  return {
    inspectPaths: ({ job, files }) =>
      jobs.run(job, async ({ signal, progress }) => {
        const found = []
        for (const { token, path } of files) found.push({ token, ...(await inspectFile(path, { signal, progress })) })
        return signal.aborted ? stopped : done(found)
      }),
    previewPaths: ({ job, files }) =>
      session.readLong((book) => jobs.run(job, (work) => previewFiles(book, files, now(), work))),
    importPaths: ({ job, files, skipBadRows }) =>
      session.write((book) =>
        jobs.run(job, async (work) => done(await importFiles(book, files, skipBadRows, now(), work))),
      ),
    batches: () =>
      session.read((book) =>
        done(
          listBatches(book)
            .map(({ preset: _, ...batch }) => batch)
            .toReversed(),
        ),
      ),
    batchChanges: ({ batch, limit }) => session.read((book) => done(batchChanges(book, batch, limit))),
    undoBatch: ({ batch }) => session.write((book) => undoBatch(book, batch)),
  }
}
