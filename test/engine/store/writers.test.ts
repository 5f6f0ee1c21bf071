import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { diskProblem } from '../../../electron/engine/commands/disk-problem.ts'
import { openBook } from '../../../electron/engine/store/book.ts'
import { otherWriter } from '../../../electron/engine/store/writers.ts'
import { scratchBook, scratchFolder } from './scratch.ts'

const holding = join(import.meta.dirname, 'holding-writer.ts')
const started: ChildProcess[] = []
afterEach(async () => {
  for (const child of started.splice(0)) await killed(child)
})

test('the second writer is told which process is changing the book', async () => {
  const { file, close } = scratchBook()
  close()
  const child = start(holding, file)
  await once(child.stdout, 'data')
  const said = `is being changed by another program (process ${child.pid}). Close that one, or try again later.`
  expect(refusalOf(file)).toBe(`book.counterpart ${said}`)
  const busy = new Database.SqliteError('said by a test', 'SQLITE_BUSY')
  expect(diskProblem(busy, file)?.message).toBe(`book.counterpart ${said}`)
  await killed(child)
  expect(refusalOf(file)).toBeNull()
})

test('or which command', async () => {
  const { file, close } = scratchBook()
  close()
  // The command's own file, but for what it does: to be in the middle of a change for as long as it takes.
  const command = join(scratchFolder(), 'counterpart.mjs')
  writeFileSync(command, `import ${JSON.stringify(pathToFileURL(holding).href)}\n`)
  const child = start(command, 'import', file)
  await once(child.stdout, 'data')
  const by = `“counterpart import” (process ${child.pid})`
  expect(refusalOf(file)).toBe(`book.counterpart is being changed by ${by}. Close that one, or try again later.`)
})

test('one that cannot be known is another program, and whoever has closed the book is not it', () => {
  const book = scratchBook()
  book.close()
  const other = new Database(book.file)
  other.exec('BEGIN IMMEDIATE')
  expect(refusalOf(book.file)).toBe(
    'book.counterpart is being changed by another program. Close that one, or try again later.',
  )
  other.close()
  expect(otherWriter(book.file)).toEqual({ program: 'unknown', pid: 0 })
})

function start(...words: readonly string[]) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  started.push(child)
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** Opens the book to change it and closes it; null where that is not refused. */
function refusalOf(file: string): string | null {
  const opened = openBook(file, 'write')
  if (!opened.ok) return opened.problem.message
  opened.value.close()
  return null
}
