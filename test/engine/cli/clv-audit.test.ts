import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'

const place = desk()
const book = place.at('book.counterpart')

beforeAll(async () => {
  await counterpart('init', book)
  const orders = Array.from({ length: 30 }, (_, at) => `O${at},A,2025-01-15,100,40`)
  place.write('accounts.csv', 'account_id,name\nA,Alpha\n')
  place.write('orders.csv', `order_id,account_id,date,revenue,cost\n${orders.join('\n')}\n`)
  await counterpart('import', book, place.at('accounts.csv'), place.at('orders.csv'))
  await counterpart('settings', book, 'clvModel', 'historic')
})
afterAll(() => place.clear())

test.each(['clv', 'review'])('%s takes the model that the book is set to', async (name) => {
  expect(await jsonOf(name, book, '--as-of', '2025-03-31')).toMatchObject({ model: 'historic' })
})

test.each(['clv', 'review'])('%s takes another model where one is asked for', async (name) => {
  expect(await jsonOf(name, book, '--as-of', '2025-03-31', '--model', 'auto')).toMatchObject({ model: 'simple' })
})
