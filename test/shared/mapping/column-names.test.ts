import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnNames } from '../../../shared/mapping/column-names.ts'
import { fieldsOf } from '../../../shared/mapping/fields.ts'
import { headerKey } from '../../../shared/mapping/header-key.ts'

test.each([
  [
    ['Net', ' net ', 'NET'],
    ['Net', 'net [2]', 'NET [3]'],
  ],
  [
    ['', 'Net', ''],
    ['(column 1)', 'Net', '(column 3)'],
  ],
  [
    ['Net', 'Net [2]', 'Net'],
    ['Net', 'Net [2]', 'Net [3]'],
  ],
])('columns headed %j are %j', (headers, names) => {
  expect(columnNames(headers)).toEqual(names)
})

test('every column has a name of its own, by which it is found again, whatever a file calls its columns', () => {
  const header = fc.oneof(
    fc.constantFrom('Net', 'net', '', 'Net [2]', 'Net [2] [2]', '(column 2)', 'valueOf'),
    fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('*')),
  )
  fc.assert(
    fc.property(fc.array(header, { maxLength: 8 }), (headers) => {
      const names = columnNames(headers)
      expect(new Set(names.map(headerKey)).size).toBe(headers.length)
      expect(columnNames(names)).toEqual(names)
      const fields = fieldsOf({ fields: {} }, headers)
      const found = fieldsOf({ fields: {} }, names)
      for (const [at, name] of names.entries()) {
        expect(fields.at(name, null)).toBe(at)
        expect(found.places(name)).toEqual(fields.places(name))
      }
    }),
  )
})

test('a field is the first of its columns, and every one of them where it has several', () => {
  const headers = ['Net', 'Day', 'Net', 'Gross']
  const fields = fieldsOf({ fields: { net: ['Net'], each: { headers: ['Net'], each: true } } }, headers)
  expect([fields.at('net', null), fields.at('Net [2]', null), fields.at('Day [2]', null)]).toEqual([0, 2, null])
  expect(fields.places('each')).toEqual([0, 2])
})

test('sixteen thousand columns of one header are told apart at once', () => {
  expect(columnNames(Array.from({ length: 16_384 }, () => 'x')).at(-1)).toBe('x [16384]')
})
