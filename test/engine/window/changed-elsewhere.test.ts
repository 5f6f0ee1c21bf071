import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBook, openBook } from '../../../electron/engine/store/book.ts'
import { writeSetting } from '../../../electron/engine/store/settings.ts'
import { bookSession, type Session } from '../../../electron/engine/window/session.ts'

let folder = ''
let session: Session
/** The versions of the book that the window heard of. */
let versions: number[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-elsewhere-'))
  const made = createBook(file(), {})
  if (made.ok) made.value.close()
  versions = []
  session = bookSession(
    {
      bookChanged: (book) => void (book && versions.push(book.version)),
      accountsCalculated: () => undefined,
    },
    () => new Date(),
  )
  session.open(file(), false)
})

afterEach(() => {
  session.close()
  rmSync(folder, { recursive: true, force: true })
})

test('what another program changes in the open book is heard of once', () => {
  session.lookAgain()
  expect(versions).toEqual([1])
  elsewhere()
  session.lookAgain()
  session.lookAgain()
  expect(versions).toEqual([1, 2])
})

test('what is changed here is not taken for another program’s', async () => {
  await session.write((book) => writeSetting(book, 'margin', '0.3'))
  session.lookAgain()
  expect(versions).toEqual([1, 2])
})

test('and not looked for while something is being written here', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const writing = session.write(async (book) => {
    await promise
    return writeSetting(book, 'margin', '0.3')
  })
  elsewhere()
  session.lookAgain()
  expect(versions).toEqual([1])
  resolve()
  await writing
  expect(versions).toEqual([1, 2])
})

function file(): string {
  return join(folder, 'book.counterpart')
}

function elsewhere(): void {
  const other = openBook(file(), 'write')
  if (!other.ok) throw new Error(other.problem.message)
  writeSetting(other.value, 'margin', '0.2')
  other.value.close()
}
