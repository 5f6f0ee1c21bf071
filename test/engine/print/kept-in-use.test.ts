import { expect, test } from 'vitest'
import { keptInUse } from '../../../electron/engine/print/kept-in-use.ts'

test('what is in use is made once; of what is not, no more is kept than two generations', () => {
  const made: string[] = []
  const upper = keptInUse(3, (text) => {
    made.push(text)
    return text.toUpperCase()
  })
  for (const text of ['a', 'b', 'a', 'c', 'd', 'a']) expect(upper(text)).toBe(text.toUpperCase())
  expect(made).toEqual(['a', 'b', 'c', 'd'])
  for (const text of ['e', 'f', 'g', 'h', 'b']) expect(upper(text)).toBe(text.toUpperCase())
  expect(made).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'b'])
})
