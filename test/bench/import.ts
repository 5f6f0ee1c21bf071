import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { inferSchema, initParser } from 'udsv'
import { importTable } from '../../electron/engine/import/import-file.ts'
import { createBook } from '../../electron/engine/store/book.ts'
import { type Files, writeFiles } from './measurement-files.ts'

export type ImportBench = {
  readonly rows: number
  readonly bytes: number
  /** Rows a second, the best of three rounds each. */
  readonly imported: number
  readonly bare: number
  /** imported / bare. */
  readonly ratio: number
  /** Of the process after the first import, before anything bare ran; in bytes. */
  readonly peakMemory: number
}

/**
 * Imports a file of measurements into a new book, and in turns with it inserts the same rows with nothing but udsv
 * and better-sqlite3 into one plain table in one transaction.
 */
export async function benchImport(rows = 200_000): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  try {
    const files = writeFiles(folder, rows)
    const imported: number[] = []
    const bare: number[] = []
    const peaks: number[] = []
    for (let round = 0; round < 3; round += 1) {
      imported.push(await secondsOf(() => importOnce(join(folder, `${round}.counterpart`), files, rows)))
      peaks.push(process.resourceUsage().maxRSS * 1024)
      bare.push(await secondsOf(() => insertBare(join(folder, `${round}.db`), files.measurements)))
    }
    const [best, bestBare] = [rows / Math.min(...imported), rows / Math.min(...bare)]
    const bytes = statSync(files.measurements).size
    return { rows, bytes, imported: best, bare: bestBare, ratio: best / bestBare, peakMemory: Math.min(...peaks) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function importOnce(file: string, files: Files, rows: number): Promise<number> {
  const book = createBook(file, {})
  if (!book.ok) throw new Error(book.problem.message)
  const at = '2026-01-01T00:00:00.000Z'
  await importTable(book.value, files.accounts, { at })
  await importTable(book.value, files.indicators, { at })
  const start = performance.now()
  const result = await importTable(book.value, files.measurements, { at })
  const time = performance.now() - start
  book.value.close()
  if (result.inserted !== rows)
    throw new Error(`The bench imported ${result.inserted} rows: ${result.problems[0]?.message}`)
  return time
}

function insertBare(file: string, path: string): number {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.exec(
    'CREATE TABLE m (id TEXT, account TEXT, indicator TEXT, day TEXT, actual REAL, volume REAL, evidence TEXT) STRICT',
  )
  const start = performance.now()
  const text = readFileSync(path, 'utf8')
  const insert = db.prepare('INSERT INTO m VALUES (?, ?, ?, ?, ?, ?, ?)')
  db.exec('BEGIN')
  initParser(inferSchema(text, { encl: '"' })).stringArrs<string[]>(
    text,
    ([id, account, indicator, on, actual, volume, evidence]) => {
      insert.run(id, account, indicator, on, Number(actual), Number(volume), evidence)
    },
  )
  db.exec('COMMIT')
  const time = performance.now() - start
  db.close()
  return time
}

async function secondsOf(work: () => number | Promise<number>): Promise<number> {
  return (await work()) / 1000
}
