import { createHash } from 'node:crypto'
import { copyFileSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { closeBooks, sampleBook } from '../../fixtures/book.ts'
import { desk } from '../cli/counterpart.ts'

/** The sample company's book in a file and a list of some of its accounts, one of which is not ready for a statement. */
export async function runDesk() {
  const place = desk()
  const book = place.at('sample.counterpart')
  const sample = await sampleBook()
  sample.book.db.pragma('wal_checkpoint(TRUNCATE)')
  copyFileSync(sample.book.file, book)
  closeBooks()
  const ids = ['HL-1001', 'HL-1002', 'HL-1003', 'HL-1004', 'HL-1009', 'HL-1012']
  const list = place.at('accounts.txt')
  writeFileSync(list, ids.join('\n'))
  return { place, book, ids, list, chosen: ['--accounts', list, '--as-of', '2026-06-30'] as const }
}

/** Every statement and manifest below a folder, by its digest; not a shard's log, which has clock times in it. */
export function contentOf(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'run.sqlite')
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    files
      .toSorted()
      .map((file) => [file.slice(folder.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}
