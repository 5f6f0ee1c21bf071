import { expect, test } from 'vitest'
import { paperOf } from '../../../shared/statement/paper.ts'

test('the paper is that of the account’s country, else of its locale, else A4', () => {
  expect(paperOf('auto', { country: 'US', locale: 'nl-NL' })).toBe('Letter')
  expect(paperOf('auto', { country: 'nl', locale: 'en-US' })).toBe('A4')
  expect(paperOf('auto', { country: null, locale: 'en-CA' })).toBe('Letter')
  expect(paperOf('auto', { country: 'Belgium', locale: 'fr' })).toBe('A4')
})

test('a book may be set to one paper for all', () => {
  expect(paperOf('A4', { country: 'US', locale: 'en-US' })).toBe('A4')
  expect(paperOf('Letter', { country: 'NL', locale: 'nl-NL' })).toBe('Letter')
})
