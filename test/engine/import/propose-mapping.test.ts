import { expect, test } from 'vitest'
import { proposeMapping } from '../../../electron/engine/import/propose-mapping.ts'
import { presets } from '../../fixtures/exports-of.ts'

function proposed(
  table: Parameters<typeof proposeMapping>[0]['table'],
  headers: readonly string[],
  row: readonly string[],
) {
  const { fields, parts } = proposeMapping({ table, title: 'mine', headers: [...headers], head: [[...row]] }, presets)
  return { columns: parts[0]?.columns, fields }
}

test('headers that other systems write, and words that they hold, are guessed; what nothing tells is left open', () => {
  const headers = ['Factuurnummer', 'Klant', 'Factuurdatum', 'Bedrag excl. btw', 'Opmerking']
  expect(proposed('orders', headers, ['F-1', 'Acme', '31-03-2026', '1.200,50', 'Bel eerst'])).toMatchObject({
    columns: {
      order_id: 'Factuurnummer',
      account_id: { account: { name: 'Klant' } },
      date: 'Factuurdatum',
      revenue: 'Bedrag excl. btw',
    },
    fields: { Factuurnummer: ['Factuurnummer'] },
  })
})

test('a word in a header is not believed where the cells say otherwise', () => {
  const { columns } = proposed(
    'orders',
    ['Id', 'Customer', 'Date of birth or so', 'Total'],
    ['1', 'Acme', 'soon', 'many'],
  )
  expect(columns).toEqual({ order_id: 'Id', account_id: { account: { name: 'Customer' } } })
})

test('accounts are found by their id or name, and made where the book lacks them', () => {
  expect(proposed('accounts', ['Customer ID', 'Name', 'Industry'], ['7', 'Acme', 'Food'])).toMatchObject({
    columns: { account_id: { account: { id: 'Customer ID', new: true } }, name: 'Name', industry: 'Industry' },
  })
})
