import { done } from '../../../shared/problem.ts'
import { knownMappings } from '../known-mappings.ts'
import { listBatches } from '../store/batches.ts'
import { issuedFrom } from '../store/statements.ts'
import { keepTried } from '../window/accounts-tried.ts'
import { batchChanges } from '../window/batch-changes.ts'
import { inspectAside, previewAside } from '../window/looking-thread.ts'
import { importInThread, undoInThread } from '../window/writing-thread.ts'
import type { Answers, Engine } from './engine.ts'

type Names =
  | 'inspectPaths'
  | 'previewPaths'
  | 'importPaths'
  | 'batches'
  | 'batchChanges'
  | 'issuedFrom'
  | 'undoBatch'
  | 'undoBatches'

export function importAnswers({ session, jobs, now }: Engine): Answers<Names> {
  return {
    inspectPaths: ({ job, files }) =>
      session.readLong((book) => jobs.run(job, (work) => inspectAside(book, files, knownMappings(book), work))),
    previewPaths: ({ job, files }) =>
      session.readLong((book) =>
        jobs.run(job, async (work) => {
          const found = await previewAside(book, files, now(), work)
          if (!found.ok) return found
          keepTried(book, found.value.names)
          return done(found.value.previews)
        }),
      ),
    importPaths: ({ job, files, skipBadRows }) =>
      session.write((book) =>
        jobs.run(job, async (work) => done(await importInThread(book.file, { files, skipBadRows, at: now() }, work))),
      ),
    batches: () => session.read((book) => done(listBatches(book).toReversed())),
    batchChanges: ({ batch, limit }) => session.read((book) => done(batchChanges(book, batch, limit))),
    issuedFrom: ({ batches }) => session.read((book) => done(issuedFrom(book, batches))),
    undoBatch: ({ batch }) => session.write((book) => undoInThread(book.file, [batch])),
    undoBatches: ({ batches }) => session.write((book) => undoInThread(book.file, batches)),
  }
}
