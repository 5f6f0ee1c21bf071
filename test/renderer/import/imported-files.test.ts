import { expect, test } from 'vitest'
import { importedFiles } from '../../../renderer/screens/import/imported-files.ts'
import { freeTitle, tidied } from '../../../renderer/screens/import/mapping/use-begin.ts'
import type { BatchView } from '../../../shared/contract/import.ts'

const batch = (n: number, file: string, table: BatchView['table'], preset: string | null, at = 'then'): BatchView => {
  return { batch: n, file, table, preset, at, rows: 1, undone: false }
}

test('what one file brought to several tables stands together, and two imports of it do not', () => {
  const files = importedFiles([
    batch(6, 'deals.csv', 'contracts', 'hubspot-deals', 'later'),
    batch(5, 'deals.csv', 'orders', 'hubspot-deals', 'later'),
    batch(4, 'deals.csv', 'contracts', 'hubspot-deals'),
    batch(3, 'deals.csv', 'orders', 'hubspot-deals'),
    batch(2, 'deals.csv', 'orders', 'hubspot-deals'),
    batch(1, 'accounts.csv', 'accounts', null),
  ])
  expect(files.map(({ batches }) => batches.map((one) => one.batch))).toEqual([[6, 5], [4, 3], [2], [1]])
})

test('a mapping is called like its file, without what changes from one export to the next', () => {
  expect(tidied('Sales_2026-03-31 (2).csv')).toBe('Sales')
  expect(tidied('verkopen-2026-Q1.xlsx')).toBe('verkopen')
  expect(tidied('2026-03.csv')).toBe('2026-03.csv')
  expect(freeTitle('orders', ['Orders', 'orders 2'])).toBe('orders 3')
})
