import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../../../shared/assert.ts'
import { openBook } from '../store/book.ts'
import { inspectFiles } from './inspect-files.ts'
import type { Job } from './jobs.ts'
import type { FromLooking, LookingGiven } from './looking-thread.ts'
import { previewFiles } from './preview-files.ts'

/** Looks at files for the engine, which answers questions meanwhile (looking-thread); whoever wants it stopped ends it. */
const port = parentPort
assert(port, 'large files are looked at in a thread of its own')
const given = workerData as LookingGiven
const say = (message: FromLooking) => port.postMessage(message)
const job: Job = {
  signal: new AbortController().signal,
  progress: (done, total) => say({ kind: 'seen', done, total }),
}

if (given.kind === 'inspect') {
  say({ kind: 'inspected', result: await inspectFiles(given.files, given.mappings, job) })
} else {
  const opened = openBook(given.book, 'read')
  const result = opened.ok ? await previewFiles(opened.value, given.files, given.at, job, given.folder) : opened
  // Whoever hears of it ends this thread.
  if (opened.ok) opened.value.close()
  say({ kind: 'previewed', result })
}
