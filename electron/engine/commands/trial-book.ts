import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Book, openBook } from '../store/book.ts'
import { Refusal } from './command.ts'
import { closing } from './with-book.ts'

/**
 * A copy of a book to try things on, thrown away afterwards: the second of two files may refer to what the first
 * brings, so only an import that really happens tells what would become of both.
 */
export async function onTrialCopy<T>(book: Book, work: (copy: Book) => Promise<T>, within = tmpdir()): Promise<T> {
  const folder = mkdtempSync(join(within, 'counterpart-trial-'))
  try {
    const file = join(folder, 'trial.counterpart')
    await book.db.backup(file)
    const opened = openBook(file, 'write')
    if (!opened.ok) throw new Refusal(opened.problem)
    return await closing(opened.value, work)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
