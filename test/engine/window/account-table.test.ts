import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewOfBook, usualReview } from '../../../electron/engine/calculate/review.ts'
import { calculationFor } from '../../../electron/engine/calculate/values.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import { type AccountTable, accountTable } from '../../../electron/engine/window/account-table.ts'
import { listAccounts } from '../../../electron/engine/window/list-accounts.ts'
import type { AccountView } from '../../../shared/contract/accounts.ts'
import { day } from '../../../shared/days.ts'
import { makeLargeBook } from '../../bench/make-book.ts'

const asOf = day('2025-06-30')
const folder = mkdtempSync(join(tmpdir(), 'counterpart-table-'))
const books: Book[] = []
// One is few enough to be calculated here, the other is calculated in a thread.
const sizes = { here: 60, thread: 640 } as const
const tables: Partial<Record<keyof typeof sizes, AccountTable>> = {}

beforeAll(async () => {
  for (const [name, accounts] of Object.entries(sizes)) {
    const book = makeLargeBook(join(folder, `${name}.counterpart`), { accounts, measurements: accounts * 10 }, 1)
    const table = accountTable(book, asOf, 1, null, () => undefined)
    books.push(book)
    tables[name as keyof typeof sizes] = table
    await table.finished
  }
})

afterAll(() => {
  for (const table of Object.values(tables)) table.stop()
  for (const book of books) book.close()
  rmSync(folder, { recursive: true, force: true })
})

test.each(['here', 'thread'] as const)('an account has the numbers that the review has (%s)', (name) => {
  const [table, book] = [tableOf(name), books[name === 'here' ? 0 : 1]]
  if (!book) throw new Error('There is no book.')
  const { review } = reviewOfBook(book, calculationFor(book, asOf), usualReview)
  const found = new Map(table.rows.map((row) => [row.accountId, row]))
  const ours = review.accounts.map(({ accountId }) => {
    const row = found.get(accountId)
    return [accountId, row?.bookWorth, row?.bookPaid, row?.clv, row?.reciprocity, row?.renewalDate]
  })
  const theirs = review.accounts.map((one) => {
    const { accountId, worth, paid, clv, reciprocity, renewalDate } = one
    return [accountId, worth.value, paid.value, clv.value, reciprocity.value, renewalDate]
  })
  expect(ours).toEqual(theirs)
  expect(ours).toHaveLength(sizes[name])
  expect(listAccounts(table, question({})).totals).toMatchObject({
    worth: review.totals.worth.value,
    paid: review.totals.paid.value,
    clv: review.totals.clv.value,
  })
})

test('the working of a CLV comes whole from the thread', async () => {
  const clv = (await tableOf('thread').clvOf('A-000007'))?.clv.accounts.get('A-000007')
  const [historic, residual] = clv?.clv.from() ?? []
  expect(clv?.clv.value).toBe((historic?.value ?? 0) + (residual?.value ?? 0))
  expect(historic?.from().flatMap((part) => part.from()).length).toBeGreaterThan(10)
})

test('an account that is not in the book has no CLV', async () => {
  expect(await tableOf('thread').clvOf('nobody')).toBeNull()
})

test('a search finds every word in name, id, segment or manager', () => {
  const names = (search: string) => listAccounts(tableOf('here'), question({ search })).rows.map(({ name }) => name)
  expect(names('customer 17 a-000017')).toEqual(['Customer 17'])
  expect(names('SMALL manager 5 a-000005')).toEqual(['Customer 5'])
  expect(names('customer nobody')).toEqual([])
})

test('pages follow each other without a gap', () => {
  const pages = [0, 25, 50].map((offset) => listAccounts(tableOf('here'), { ...question({}), offset, limit: 25 }).rows)
  expect(pages.map((rows) => rows.length)).toEqual([25, 25, 10])
  expect(new Set(pages.flat().map(({ accountId }) => accountId)).size).toBe(60)
})

test('filters of one kind add, of several kinds narrow', () => {
  const total = (filters: Partial<AccountView['filters']>) =>
    listAccounts(tableOf('here'), question({ filters: { ...everything, ...filters } })).total
  const [small, large] = [total({ segments: ['small'] }), total({ segments: ['enterprise'] })]
  expect(total({ segments: ['small', 'enterprise'] })).toBe(small + large)
  expect(total({ segments: ['small'], currencies: [] })).toBe(small)
  expect(total({ segments: ['small'], managers: ['Manager 5'] })).toBe(1)
  expect(total({ readiness: 'ready' }) + total({ readiness: 'not-ready' })).toBe(60)
  expect(total({ renewingWithin: 31 })).toBeGreaterThan(0)
  expect(total({ renewingWithin: 31 })).toBeLessThan(total({ renewingWithin: 300 }))
})

test('an order goes by amounts in one currency and turns round', () => {
  const worths = (descending: boolean) =>
    listAccounts(tableOf('here'), question({ sort: { by: 'worth', descending } })).rows.map(
      ({ accountId }) => tableOf('here').rows.find((row) => row.accountId === accountId)?.bookWorth ?? 0,
    )
  expect(worths(false)).toEqual(worths(false).toSorted((a, b) => a - b))
  expect(worths(true)).toEqual(worths(false).toReversed())
})

const everything = { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null } as const

function question(of: Partial<AccountView>): Parameters<typeof listAccounts>[1] {
  const sort = { by: 'name', descending: false } as const
  return { search: '', filters: everything, sort, offset: 0, limit: 1000, ...of }
}

function tableOf(name: keyof typeof sizes): AccountTable {
  const table = tables[name]
  if (!table) throw new Error('The table was not made.')
  return table
}
