import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listBatches } from '../../../electron/engine/store/batches.ts'
import { openBook } from '../../../electron/engine/store/book.ts'
import { readAccount } from '../../../electron/engine/store/facts.ts'
import { day } from '../../../shared/days.ts'
import { bookWithAccounts, got, importRows, kinds, measured } from './scratch.ts'

test.each(['read', 'write'] as const)(
  'a book whose writer was killed opens to %s with the last committed state',
  async (mode) => {
    const file = await bookOfKilledWriter()
    // Pages of the second import are in the log already: there is something to be left out.
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(1_000_000)
    const book = got(openBook(file, mode))
    onTestFinished(() => book.close())
    expect(book.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(listBatches(book).map((batch) => batch.file)).toEqual(['accounts.csv', 'indicators.csv', 'first.csv'])
    const facts = readAccount(book, 'ACME', day('2026-12-31'))
    expect(facts?.groups).toMatchObject([{ rows: 1_000, moment: 1_000 }])
  },
)

test('a book whose writer was killed takes imports again', async () => {
  const book = got(openBook(await bookOfKilledWriter(), 'write'))
  onTestFinished(() => book.close())
  const imported = importRows(book, 'measurements', [
    measured('2026-01-05', 2, { id: 'M-0' }),
    measured('2026-01-06', 1),
  ])
  expect(kinds(imported)).toEqual(['updated', 'inserted'])
})

async function bookOfKilledWriter(): Promise<string> {
  const { file, db } = bookWithAccounts()
  db.close()
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'killed-writer.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(writer, 'exit')
  for await (const said of writer.stdout) {
    if (
      String(said)
        .split('\n')
        .some((line) => Number(line) >= 50_000)
    )
      break
  }
  writer.kill('SIGKILL')
  const [, signal] = await ended
  expect(signal).toBe('SIGKILL')
  return file
}
