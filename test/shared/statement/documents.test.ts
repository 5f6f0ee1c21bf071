import { expect, test } from 'vitest'
import { arranged, partsOf, renewalParts } from '../../../shared/statement/documents.ts'

test('where nobody chose, a document has all its parts in their usual order', () => {
  expect(arranged('renewal', null)).toEqual(renewalParts)
  expect(arranged('summary', null)).toEqual(partsOf('summary').map(({ id }) => id))
})

test('the parts stand in the order that somebody chose', () => {
  const order = ['cover', 'working', 'shortfalls', 'indicators', 'relationship'] as const
  expect(arranged('renewal', order)).toEqual(order)
})

test('a part that nobody chose is left out, a required one comes after what usually stands before it', () => {
  expect(arranged('renewal', [])).toEqual(['cover', 'indicators', 'shortfalls', 'working'])
  expect(arranged('renewal', ['next-term', 'relationship'])).toEqual([
    ...['cover', 'next-term', 'relationship', 'indicators', 'shortfalls', 'working'],
  ])
})

test('the head of a document stays its head, and nothing is printed twice', () => {
  expect(arranged('renewal', ['relationship', 'cover', 'relationship', 'indicators', 'shortfalls', 'working'])).toEqual(
    [...['cover', 'relationship', 'indicators', 'shortfalls', 'working']],
  )
})
