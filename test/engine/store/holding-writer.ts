import { writeSync } from 'node:fs'
import { openBook } from '../../../electron/engine/store/book.ts'

/* Started by tests as a process of its own: has a book open to change it, in the middle of a change, until it is killed. */
const opened = openBook(process.argv.at(-1) ?? '', 'write')
if (!opened.ok) throw new Error(opened.problem.message)
const { db } = opened.value
db.exec('BEGIN IMMEDIATE')
writeSync(1, 'writing\n')
// Held on to: a database that nobody can use any more is closed.
setInterval(() => db.inTransaction, 1000)
