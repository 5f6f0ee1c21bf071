import { rmSync } from 'node:fs'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { importTable } from '../import/import-file.ts'
import { readSample } from '../sample.ts'
import { createBook } from '../store/book.ts'
import type { Job } from './jobs.ts'
import { sizeOf } from './size-of.ts'

/** Makes the sample book from the sample company's exports; a half-made one is removed. `at` is an ISO time. */
export async function makeSampleBook(path: string, at: string, job: Job): Promise<Result<string>> {
  const { currency, locale, company, brand, files } = readSample()
  const made = createBook(path, { currency, locale, company, brand })
  if (!made.ok) return made
  const book = made.value
  const sizes = files.map(sizeOf)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  let whole = false
  try {
    let before = 0
    for (const [place, file] of files.entries()) {
      const size = sizes[place] ?? 0
      const progress = (done: number, all: number) =>
        job.progress(before + (all === 0 ? 0 : (done / all) * size), total)
      const result = await importTable(book, file, { at, signal: job.signal, progress })
      if (job.signal.aborted) return cancelled
      const why = result.problems.map(({ message }) => message).join(' ')
      if (!result.committed) throw new Error(`The sample does not import: ${why}`)
      before += size
    }
    whole = true
    return done(path)
  } finally {
    book.close()
    if (!whole) for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  }
}

const cancelled = refused('cancelled')
