import { expect, test } from 'vitest'
import { companyKey } from '../../../shared/mapping/company-name.ts'

test.each([
  ['Acme, Inc.', 'ACME Inc', 'acme', ' Acme  Incorporated '],
  ['Brouwer & Zonen B.V.', 'brouwer & zonen bv', 'BROUWER & ZONEN'],
  ['Müller GmbH & Co. KG', 'Muller', 'MÜLLER GMBH'],
  ['Société Générale S.A.', 'Societe Generale SA', 'société générale'],
  ['ООО «Ромашка»', 'Ромашка', 'ромашка ООО'],
  ['Kowalski Sp. z o.o.', 'Kowalski', 'KOWALSKI SP ZOO'],
  ['Weiß A/S', 'Weiss'],
  ['Arts & Crafts', 'Arts and Crafts', 'Arts und Crafts Ltd'],
  ['Ǻcme\u0301', 'Acme'],
])('%s is written alike in all systems', (...names) => {
  expect(new Set(names.map(companyKey)).size).toBe(1)
})

test.each([
  ['Acme Holding', 'Acme'],
  ['Brouwer & Zonen', 'Brouwer & Dochters'],
  ['3M', '4M'],
  ['Co', 'AG'],
])('%s is not %s', (one, other) => {
  expect(companyKey(one)).not.toBe(companyKey(other))
})

test('a name of legal forms alone keeps its first word', () => {
  expect(companyKey('Limited')).toBe('limited')
  expect(companyKey('Co. Ltd.')).toBe('co')
})
