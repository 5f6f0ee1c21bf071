import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idsAt, idText } from '../../../electron/engine/store/id-text.ts'

test('ids come back in the order asked for, whatever they are written in', () => {
  const id = fc.string({ unit: fc.constantFrom('M', '7', '', 'é', 'Ж', '客', '🚀') })
  fc.assert(
    fc.property(fc.array(id, { maxLength: 40 }), (ids) => {
      const text = idText()
      text.add('of the piece before')
      text.clear()
      const ends = Int32Array.from(ids, text.add)
      const places = Uint32Array.from(ids.keys())
        .reverse()
        .filter((place) => place % 3 !== 1)
      const into = new Int32Array(places.length)
      const all = idsAt(text, ends, places, into)
      const back = Array.from(into, (end, n) => all.slice(n === 0 ? 0 : into[n - 1], end))
      expect(back).toEqual(Array.from(places, (place) => ids[place]))
    }),
  )
})

test('ids that need more room than there is are all there', () => {
  const text = idText()
  const long = 'x'.repeat(300_000)
  const ends = Int32Array.from([`${long}1`, `${long}2`, `${long}3`], text.add)
  const into = new Int32Array(1)
  expect(idsAt(text, ends, Uint32Array.of(2), into)).toBe(`${long}3`)
  expect(into[0]).toBe(300_001)
})
