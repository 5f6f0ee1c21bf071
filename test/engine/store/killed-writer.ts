import { writeSync } from 'node:fs'
import { beginBatch } from '../../../electron/engine/store/batches.ts'
import { openBook } from '../../../electron/engine/store/book.ts'

/*
 * Started by killed.test.ts as a process of its own: commits one import, then puts rows of another without end until
 * it is killed. Row by row it says how far it is.
 */
const opened = openBook(process.argv[2] ?? '', 'write')
if (!opened.ok) throw new Error(opened.problem.message)
const book = opened.value

const empty = { id: null, volume: null, currency: null, evidence: null, source: null }
const row = { ...empty, account_id: 'ACME', indicator_key: 'reports', date: '2026-01-05' }
const source = { table: 'measurements', preset: null, at: '2026-01-31T00:00:00Z' } as const

const first = beginBatch(book, { ...source, file: 'first.csv', hash: 'first' })
for (let n = 0; n < 1_000; n += 1) first.put(n + 2, { ...row, id: `M-${n}`, actual: 1 })
first.commit(1_000)

const second = beginBatch(book, { ...source, file: 'second.csv', hash: 'second' })
// Long words, so that soon more is written than fits in memory and pages go to the log before the commit.
const long = { ...row, source: 'word '.repeat(400) }
for (let n = 0; ; n += 1) {
  second.put(n + 2, { ...long, id: `M-${n}`, actual: 2 })
  if (n % 1_000 === 0) writeSync(1, `${n}\n`)
}
