import { expect, test } from 'vitest'
import { recognise } from '../../../electron/engine/import/recognise.ts'
import type { KnownMapping } from '../../../electron/engine/known-mappings.ts'
import { type Mapping, type MappingText, mappingSchema } from '../../../shared/mapping/mapping.ts'

function mapping(name: string, said: Partial<MappingText>): Mapping {
  const columns = { account_id: { account: { name: 'name' } }, name: 'name' }
  return mappingSchema.parse({ name, parts: [{ table: 'accounts', columns }], ...said })
}

const north = mapping('north', {
  fields: { name: ['Account Name'], stamp: ['Stamp', 'Created'], owner: ['Owner'] },
  others: ['North mark'],
  tells: ['name', ['stamp', 'owner']],
})
const south = mapping('south', { fields: { name: ['Account Name'], made: ['Created'] }, tells: ['name', 'made'] })

function candidatesOf(...headers: readonly string[]) {
  return recognise([{ cells: headers, row: 1 }], 'export.csv', undefined, [north, south]).candidates
}

test('one of several fields is enough to tell a file', () => {
  expect(candidatesOf('Account Name', 'Owner')).toMatchObject([{ name: 'north', told: ['Account Name', 'Owner'] }])
  expect(candidatesOf('Account Name', 'Telephone')).toEqual([])
})

test('a header that one system writes tells more than those that all write', () => {
  const [first, second] = candidatesOf('Account Name', 'Created', 'North mark')
  expect([first?.name, second?.name]).toEqual(['north', 'south'])
  expect((first?.score ?? 0) - (second?.score ?? 0)).toBeGreaterThan(0.1)
})

test('a file that two systems may have written is asked about, and its name may decide', () => {
  const row = [{ cells: ['Account Name', 'Created'], row: 1 }]
  const asked = recognise(row, 'export.csv', undefined, [north, south])
  expect(asked).toMatchObject({ kind: 'refused', finding: { open: { kind: 'table', among: ['north', 'south'] } } })
  expect(recognise(row, 'South, March.csv', undefined, [north, south])).toMatchObject({ plan: { name: 'south' } })
})

test('columns that nobody knows do not make a file less sure', () => {
  const more = Array.from({ length: 60 }, (_, n) => `Custom ${n}`)
  const [plain, wide] = [candidatesOf('Account Name', 'Stamp'), candidatesOf('Account Name', 'Stamp', ...more)]
  expect(plain[0]?.score).toBe(1)
  expect(wide[0]?.score).toBeGreaterThanOrEqual(0.9)
})

test('a mapping that was kept for these columns goes before a preset or table that they fit as well', () => {
  const headers = ['Account Name', 'Created', 'Note']
  const own = { ...mapping('own', { fields: { name: ['Account Name'], made: ['Created'] }, tells: ['name', 'made'] }) }
  const tried = (known: KnownMapping) =>
    recognise([{ cells: headers, row: 1 }], 'export.csv', undefined, [south, known])
  expect(tried(own)).toMatchObject({ kind: 'refused', finding: { open: { kind: 'table', among: ['south', 'own'] } } })
  expect(tried({ ...own, kept: true })).toMatchObject({ kind: 'plan', plan: { name: 'own' } })
})

test('a header that such a file never has rules a mapping out', () => {
  const companies = mapping('companies', { fields: { name: ['Company'] }, tells: ['name'], never: ['Last name'] })
  const seen = (...cells: readonly string[]) =>
    recognise([{ cells, row: 1 }], 'x.csv', undefined, [companies]).candidates
  expect(seen('Company', 'Owner')).toMatchObject([{ name: 'companies' }])
  expect(seen('Company', 'Owner', 'LAST_NAME')).toEqual([])
})
