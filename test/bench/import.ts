import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { inferSchema, initParser } from 'udsv'
import { importTable } from '../../electron/engine/import/import-file.ts'
import { type Book, createBook } from '../../electron/engine/store/book.ts'
import { type EngineImport, type EngineStop, engineImport, engineStop } from './engine-import.ts'
import { type Files, filesWritten } from './measurement-files.ts'

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
  /** As engine-import has them, the longest of three rounds. */
  readonly longestWait: number
  readonly longestSilence: number
  readonly stop: EngineStop
}

/**
 * Imports a file of measurements into a new book as the engine does for the window, and in turns with it inserts the
 * same rows with nothing but udsv and better-sqlite3 into one plain table in one transaction.
 */
export async function benchImport(rows = 200_000): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  try {
    const files = filesWritten(folder, rows)
    const ours: EngineImport[] = []
    const bare: number[] = []
    const peaks: number[] = []
    for (let round = 0; round < 3; round += 1) {
      ours.push(await inBook(folder, files, (book) => engineImport(book, files.measurements)))
      peaks.push(process.resourceUsage().maxRSS * 1024)
      bare.push(insertBare(join(folder, `${round}.db`), files.measurements) / 1000)
    }
    for (const { inserted } of ours) if (inserted !== rows) throw new Error(`The bench imported ${inserted} rows`)
    const [best, bestBare] = [rows / Math.min(...ours.map(({ seconds }) => seconds)), rows / Math.min(...bare)]
    return {
      ...{ rows, bytes: statSync(files.measurements).size },
      ...{ imported: best, bare: bestBare, ratio: best / bestBare, peakMemory: Math.min(...peaks) },
      longestWait: Math.max(...ours.map(({ longestWait }) => longestWait)),
      longestSilence: Math.max(...ours.map(({ longestSilence }) => longestSilence)),
      stop: await inBook(folder, files, (book) => engineStop(book, files.measurements)),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Works with a new book that has what the measurements refer to. */
export async function inBook<T>(folder: string, files: Files, work: (book: Book) => Promise<T>): Promise<T> {
  const path = join(folder, 'bench.counterpart')
  rmSync(path, { force: true })
  const book = createBook(path, {})
  if (!book.ok) throw new Error(book.problem.message)
  try {
    const at = '2026-01-01T00:00:00.000Z'
    await importTable(book.value, files.accounts, { at })
    await importTable(book.value, files.indicators, { at })
    return await work(book.value)
  } finally {
    book.value.close()
  }
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
