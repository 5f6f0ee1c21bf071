import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AccountTable } from '../../../electron/engine/window/account-table.ts'
import { rowsHolding } from '../../../electron/engine/window/rows-holding.ts'

const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\n'), maxLength: 6 }), { maxLength: 40 })
const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 3 }), {
  maxLength: 3,
})

test('the rows that hold all words are those that hold each of them', () => {
  fc.assert(
    fc.property(texts, words, (sought, wanted) => {
      const rows = sought.map((text) => ({ sought: text })) as unknown as AccountTable['rows']
      const found = [...rowsHolding({ rows } as AccountTable, wanted)]
      expect(found).toEqual(sought.map((text) => (wanted.every((word) => text.includes(word)) ? 1 : 0)))
    }),
  )
})
