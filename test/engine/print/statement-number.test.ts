import { expect, test } from 'vitest'
import { canonicalJson, statementNumber } from '../../../electron/engine/print/statement-number.ts'
import { rich } from '../../fixtures/statement-models.ts'

test('the order of keys does not matter to canonical JSON, that of lists does', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}')
})

test('the number is made of the day and the first of the hash', () => {
  const { number, sha256 } = statementNumber(rich)
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(number).toBe(`CP-2026-03-31-${sha256.slice(0, 8)}`)
})

test('one cent more is another number', () => {
  const { headline } = rich
  const other = { ...rich, headline: { ...headline, hours: (headline.hours ?? 0) + 0.01 } }
  expect(statementNumber(other).number).not.toBe(statementNumber(rich).number)
})
