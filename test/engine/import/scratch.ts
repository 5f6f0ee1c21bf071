import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ImportOptions, importTable } from '../../../electron/engine/import/import-file.ts'
import type { ImportResult } from '../../../electron/engine/import/import-result.ts'
import { type Book, createBook } from '../../../electron/engine/store/book.ts'

/** A folder of its own with a book that knows accounts A1 to A3 and the indicators `quotes` and `reports`. */
export type Scratch = {
  readonly folder: string
  readonly book: Book
  readonly write: (name: string, content: string | Buffer) => string
  readonly bring: (name: string, content: string | Buffer, options?: Partial<ImportOptions>) => Promise<ImportResult>
  /** Every row of every table, to compare. */
  readonly dump: () => Readonly<Record<string, readonly unknown[]>>
  readonly end: () => void
}

export const at = '2026-03-31T12:00:00.000Z'

export async function scratch(): Promise<Scratch> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-test-'))
  const created = createBook(join(folder, 'test.counterpart'), {})
  if (!created.ok) throw new Error(created.problem.message)
  const book = created.value
  const write = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const bring: Scratch['bring'] = (name, content, options = {}) =>
    importTable(book, write(name, content), { at, ...options })
  await bring('accounts.csv', 'account_id,name,currency\nA1,Acme,EUR\nA2,Bolt,EUR\nA3,Coop,USD\n')
  await bring(
    'indicators.csv',
    'key,name,outcome,measure,unit\nquotes,Quotes,"Sooner, please",wait,days\nreports,Reports,Less work,duration,hours\n',
  )
  return {
    ...{ folder, book, write, bring },
    dump: () => dumpOf(book),
    end: () => {
      book.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function dumpOf(book: Book): Readonly<Record<string, readonly unknown[]>> {
  const names = book.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
  return Object.fromEntries(names.map((name) => [String(name), book.db.prepare(`SELECT * FROM "${name}"`).all()]))
}
