import { describe, expect, test } from 'vitest'
import { columnLabel } from '../../../renderer/screens/import/import-words.ts'
import { partTitle } from '../../../renderer/screens/import/mapping/part-title.ts'
import { templateOf } from '../../../renderer/screens/import/mapping/template.ts'
import { wayText } from '../../../renderer/screens/import/mapping/way-text.ts'
import { changed, lackedBy, movedTo, sourceOf, tidy, unitOf } from '../../../renderer/screens/import/mapping/ways.ts'
import { withWays } from '../../../shared/mapping/edit.ts'
import { waysOf } from '../../../shared/mapping/fields-used.ts'
import { type Mapping, mappingSchema } from '../../../shared/mapping/mapping.ts'
import { tableOf, tables } from '../../../shared/tables.ts'
import { presets } from '../../fixtures/exports-of.ts'
import { wordsIn } from '../words.ts'

const words = wordsIn('en')
const mapping: Mapping = mappingSchema.parse({
  name: 'own',
  fields: { id: ['No', 'Number'], amount: ['Sum'], tax: ['Tax'], stage: ['Stage'], term: ['Months'], start: ['Start'] },
  parts: [
    {
      table: 'contracts',
      columns: {
        contract_id: ['missing', 'id', { text: '{Nowhere} {start:month}' }],
        account_id: { account: { id: 'missing', name: 'Who' }, read: 'guid' },
        start_date: 'start',
        end_date: { from: 'start', months: 'term' },
        annual_value: { from: 'amount', minus: 'tax', times: 12 },
        status: { text: 'active' },
      },
    },
  ],
})
const headers = ['Number', 'Who', 'Sum', 'Tax', 'Stage', 'Start', 'Months']
const [part] = mapping.parts
const column = (name: string) => {
  const found = tableOf('contracts').columns.find((one) => one.name === name)
  if (!found) throw new Error(name)
  return found
}
const source = (name: string) =>
  sourceOf(mapping, part ?? { table: 'contracts', where: [], columns: {} }, column(name), headers)

describe('how a column is filled', () => {
  test('is told by what this file has of several ways', () => {
    expect(source('contract_id')).toMatchObject({ kind: 'column', field: 'id', header: 'Number' })
    expect(source('account_id')).toMatchObject({ kind: 'account', id: null, name: 'Who' })
    expect(source('status')).toMatchObject({ kind: 'text', text: 'active' })
    expect(source('end_date')).toMatchObject({ kind: 'made' })
    expect(source('product')).toEqual({ kind: 'none' })
  })

  test('keeps the ways for other files when the one for this file changes', () => {
    if (!part) throw new Error('no part')
    const ways = changed(mapping, part, 'contract_id', headers, { from: 'id', read: 'key' })
    expect(ways).toEqual(['missing', { from: 'id', read: 'key' }, { text: '{Nowhere} {start:month}' }])
  })

  test('keeps what is said of the number, not of the words, when it is filled from another column', () => {
    const before = sourceOf(
      withWays(mapping, 0, 'annual_value', [{ from: 'amount', times: 12, decimal: 'comma', values: { x: '1' } }]),
      { table: 'contracts', where: [], columns: { annual_value: { from: 'amount', times: 12, decimal: 'comma' } } },
      column('annual_value'),
      headers,
    )
    expect(movedTo('tax', before)).toEqual({ from: 'tax', times: 12 })
    expect(movedTo('tax', { kind: 'none' })).toBe('tax')
    expect(tidy({ from: 'tax', times: undefined })).toBe('tax')
  })

  test('is said in words with the headers of the file', () => {
    const said = (name: string) => wayText(waysOf(part?.columns ?? {}, name), mapping, headers, words)
    expect(said('end_date')).toBe('Start and Months months on')
    expect(said('annual_value')).toBe('Sum, × 12, less Tax')
    expect(said('contract_id')).toBe('missing, else Number, else {Nowhere} {Start:month}')
  })

  test('has a unit by its factor, a share in percent and money in cents', () => {
    expect(unitOf({ over: 60 }, 'actual')).toBe('minutes')
    expect(unitOf({ over: 100 }, 'capture')).toBe('percent')
    expect(unitOf({ over: 100 }, 'revenue')).toBe('cents')
    expect(unitOf({ times: 7 }, 'revenue')).toBe('factor')
    expect(unitOf({}, 'revenue')).toBeNull()
  })
})

test('fixed words take headers in braces, and braces around nothing stay words', () => {
  const { mapping: named, text } = templateOf('{Number} of {Who:day} {nobody}', mapping, headers)
  expect(text).toBe('{id} of {Who:day} {nobody}')
  expect(named.fields['Who']).toEqual(['Who'])
})

test('a mapping says which columns it still needs', () => {
  expect(lackedBy(mapping, headers)).toEqual([])
  const lack = { table: 'contracts', columns: ['start_date'], tests: false }
  expect(lackedBy(withWays(mapping, 0, 'start_date', []), headers)).toEqual([lack])
  expect(
    lackedBy(
      mapping,
      headers.filter((header) => header !== 'Start'),
    ),
  ).toEqual([{ ...lack, columns: ['start_date', 'end_date'] }])
  const tested = {
    ...mapping,
    parts: mapping.parts.map((one) => ({ ...one, where: [{ from: 'Gone', filled: true as const }] })),
  }
  expect(lackedBy(tested, headers)).toEqual([{ ...lack, columns: [], tests: true }])
})

describe('a preset in the editor', () => {
  test.each(presets)('$name: each part has a name of its own, and each way its words', (preset) => {
    const titles = preset.parts.map((_, at) => partTitle(preset, at, words))
    expect(new Set(titles).size).toBe(titles.length)
    for (const { columns } of preset.parts) {
      for (const name of Object.keys(columns)) {
        expect(wayText(waysOf(columns, name), preset, [], words), name).not.toBe('')
      }
    }
  })

  test.each(presets)('$name: filling one column leaves the others as they were', (preset) => {
    const before = JSON.parse(JSON.stringify(preset))
    const again = withWays(withWays(preset, 0, 'product', ['Somewhere']), 0, 'product', [])
    const { product: _, ...columns } = preset.parts[0]?.columns ?? {}
    expect(again.parts[0]?.columns).toEqual(columns)
    expect({ ...again, parts: again.parts.slice(1) }).toEqual({ ...preset, parts: preset.parts.slice(1) })
    expect(JSON.parse(JSON.stringify(preset))).toEqual(before)
  })
})

test.each(tables)('people have a word for each column of $name and each of its fixed words', ({ name, columns }) => {
  for (const one of columns) {
    expect(columnLabel(name, one.name, words)).not.toBe(one.name)
    if (one.type.kind === 'choice')
      expect(one.type.of.filter((word) => !words.has(`mapping.choice.${word}`))).toEqual([])
  }
})
