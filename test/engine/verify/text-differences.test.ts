import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textDifferences } from '../../../electron/engine/verify/text-differences.ts'

test('what was changed, put in and taken out is found where it is', () => {
  const before = ['Worth', '12', 'Paid', '5', 'End']
  expect(textDifferences(before, before)).toEqual([])
  expect(textDifferences(before, ['Worth', '13', 'Paid', '5', 'End'])).toEqual([
    { after: 'Worth', first: '12', second: '13' },
  ])
  expect(textDifferences(before, ['Worth', '12', 'Paid', '5', 'more', 'End'])).toEqual([
    { after: '5', first: '', second: 'more' },
  ])
  expect(textDifferences(before, ['12', 'Paid', '5', 'End'])).toEqual([{ after: '', first: 'Worth', second: '' }])
  expect(textDifferences(['a'], ['a', 'b'])).toEqual([{ after: 'a', first: '', second: 'b' }])
})

test('two texts have no difference only where they are the same', () => {
  const texts = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const same = first.length === second.length && first.every((text, at) => text === second[at])
      expect(textDifferences(first, second).length === 0).toBe(same)
    }),
  )
})
