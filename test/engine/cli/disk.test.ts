import { spawnSync } from 'node:child_process'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withBook } from '../../../electron/engine/commands/with-book.ts'
import { command, counterpart, desk, jsonOf } from './counterpart.ts'

const place = desk()
const book = place.at('book.counterpart')
const accounts = place.write('accounts.csv', 'account_id,name\nACME,Acme\n')
beforeAll(async () => {
  await counterpart('init', book)
  await counterpart('import', book, accounts)
})
afterAll(() => place.clear())

describe('a book that another program is changing', () => {
  test('is read as it was, and refused for writing', async () => {
    const other = new Database(book)
    other.exec("BEGIN IMMEDIATE; UPDATE accounts SET name = 'Changed'")
    try {
      expect((await counterpart('value', book)).exit).toBe(0)
      expect((await counterpart('import', book, accounts, '--dry-run')).exit).toBe(0)
      for (const words of [
        ['import', book, accounts],
        ['settings', book, 'margin', '0.4'],
        ['undo', book, '1'],
      ]) {
        const said = await counterpart(...words)
        expect([said.exit, said.out]).toEqual([2, ''])
        expect(said.err).toBe(
          'book.counterpart is being changed by another program. Close that one, or try again later.\n',
        )
      }
    } finally {
      other.exec('ROLLBACK')
      other.close()
    }
  })

  test('in the middle of a command is refused as well', async () => {
    const failing = (code: string) =>
      withBook(book, 'read', () => {
        throw new Database.SqliteError('said by a test', code)
      })
    await expect(failing('SQLITE_BUSY')).rejects.toThrow(/^book\.counterpart is being changed by another program/)
    await expect(failing('SQLITE_BUSY_SNAPSHOT')).rejects.toThrow(/try again later/)
    await expect(failing('SQLITE_FULL')).rejects.toThrow(/Make room/)
    await expect(failing('SQLITE_READONLY_DIRECTORY')).rejects.toThrow(/may not be changed/)
    await expect(failing('SQLITE_IOERR_WRITE')).rejects.toThrow(/Check the disk/)
    await expect(failing('SQLITE_ERROR')).rejects.toThrow('said by a test')
  })
})

describe('a full disk', () => {
  test.skipIf(process.platform === 'win32')(
    'refuses the file that does not fit, whole, and keeps the one before',
    async () => {
      const small = place.at('small.counterpart')
      await counterpart('init', small)
      const rows = Array.from({ length: 60_000 }, (_, n) => `B${n},${'x'.repeat(100)}`)
      const many = place.write('many-accounts.csv', `account_id,name\n${rows.join('\n')}\n`)
      const limit = 4000 // KiB that a file may grow to: to the program it is as if the disk were full
      const said = spawnSync(
        'bash',
        [
          '-c',
          `trap '' XFSZ; ulimit -f ${limit}; exec "$0" "$@"`,
          process.execPath,
          command,
          'import',
          small,
          accounts,
          many,
        ],
        { encoding: 'utf8' },
      )
      expect(said.stdout).toMatch(/accounts\.csv → accounts, batch 1/)
      expect(said.stdout).toMatch(/many-accounts\.csv: small\.counterpart .*(Make room|reports a fault)/)
      expect(said.status).toBe(1)
      const { batches } = await jsonOf<{ batches: readonly unknown[] }>('batches', small)
      expect(batches).toHaveLength(1)
    },
  )
})
