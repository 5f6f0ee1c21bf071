import { expect, test } from 'vitest'
import { headerKey, isLike, spelledAs } from '../../../shared/mapping/header-key.ts'

test('case, spaces, underscores, hyphens and invisible marks do not matter', () => {
  const isName = spelledAs(['account_name', 'Kunde*'])
  expect(['\ufeffAccount  Name', 'ACCOUNT-NAME', 'Kunden-Nr.'].map(headerKey).filter(isName)).toHaveLength(3)
  expect(isName(headerKey('Account'))).toBe(false)
})

test.each([
  ['abc', 'a*', true],
  ['abc', '*c', true],
  ['abc', 'a*c', true],
  ['abc', '*b*', true],
  ['abc', 'a*b', false],
  ['aba', 'aba*aba', false],
  ['abcabc', 'abc*abc', true],
  ['', '*', true],
])('%j like %j: %j', (text, pattern, expected) => {
  expect(isLike(text, pattern)).toBe(expected)
})

test('a pattern of many stars against a long text takes no time to speak of', () => {
  expect(isLike('a'.repeat(100_000), `${'*a'.repeat(200)}b`)).toBe(false)
})
