import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookSession, type Session } from '../../../electron/engine/window/session.ts'
import { valuedAccounts } from '../../../electron/engine/window/valued-accounts.ts'
import { withClv } from '../../../electron/engine/window/with-clv.ts'
import { day } from '../../../shared/days.ts'
import { makeLargeBook } from '../../bench/make-book.ts'

const asOf = day('2025-06-30')
const enoughForAThread = 640

let folder = ''
let session: Session
/** Whoever is told that accounts were calculated. */
let heard: () => void = () => undefined
const told = () => new Promise<void>((hear) => (heard = hear))

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-vanished-'))
  const file = join(folder, 'book.counterpart')
  makeLargeBook(file, { accounts: enoughForAThread, measurements: enoughForAThread }, 1).close()
  session = bookSession(
    { bookChanged: () => undefined, accountsCalculated: () => heard() },
    () => new Date('2025-06-30T12:00:00Z'),
  )
  expect(session.open(file, false).ok).toBe(true)
})

afterEach(() => {
  session.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a book that vanished before its accounts were calculated says so, and is calculated once it is back', async () => {
  const away = `${folder}-away`
  renameSync(folder, away)
  try {
    const hearing = told()
    expect(session.accounts(asOf)).toMatchObject({ ok: true })
    await hearing
    expect(session.accounts(asOf)).toMatchObject({ ok: false, problem: { code: 'book-gone' } })
  } finally {
    renameSync(away, folder)
  }
  const again = await until(
    () => session.accounts(asOf),
    ({ ok }) => ok,
  )
  if (!again.ok) throw new Error(again.problem.message)
  await again.value.finished
  expect(again.value.ended()).toBeNull()
  expect(again.value.calculated()).toBe(enoughForAThread)
})

test('whoever waits for a CLV of a vanished book hears that it is gone', async () => {
  const found = valuedAccounts(session)({ accountId: 'A-000007', asOf, window: 'relationship' })
  const away = `${folder}-away`
  renameSync(folder, away)
  try {
    const answer = await withClv(session, found, () => ({ ok: true, value: null }))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'book-gone' } })
  } finally {
    renameSync(away, folder)
  }
})

async function until<T>(look: () => T, enough: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = look()
    if (enough(found)) return found
    await new Promise((later) => setTimeout(later, 50))
  }
}
