import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inspectFile } from '../../../electron/engine/import/inspect-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-test-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function inspected(name: string, content: string) {
  writeFileSync(join(folder, name), content)
  return inspectFile(join(folder, name), {})
}

test('a file is recognised without a book', async () => {
  expect(await inspected('x.csv', 'Account ID;Name;Segment;Colour\nA1;Café;small;red\n')).toEqual({
    ...{ file: 'x.csv', table: 'accounts', headers: ['Account ID', 'Name', 'Segment', 'Colour'] },
    ...{ ignoredColumns: ['Colour'], delimiter: ';', encoding: 'utf-8', rows: 1, problems: [] },
  })
})

test('the name of a file decides between tables that its headers fit alike', async () => {
  const text = 'account_id,name\nA1,Go live\n'
  expect((await inspected('Milestones 2026.csv', text)).table).toBe('milestones')
  expect((await inspected('crm-accounts.csv', text)).table).toBe('accounts')
  expect((await inspected('data.csv', text)).table).toBeNull()
})

test('a delimiter inside a quoted header is not taken for one', async () => {
  const found = await inspected(
    'x.csv',
    '"Colour, or hue, or tint";account_id;name;currency;segment\nred;A1;Acme;EUR;s\n',
  )
  expect(found).toMatchObject({ table: 'accounts', delimiter: ';', rows: 1 })
})

test('what is in the way is told as for an import', async () => {
  const found = await inspected('x.csv', 'order_id,account_id,date,revenue\nO1,A1,03/04/2026,1\n')
  expect(found.table).toBe('orders')
  expect(found.problems[0]?.column).toBe('date')
})
