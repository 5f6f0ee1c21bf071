import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityOf } from '../../../electron/engine/print/carried.ts'
import { wholeStatement } from '../../../electron/engine/print/print.ts'
import { canonicalJson } from '../../../electron/engine/print/statement-number.ts'
import plain from '../../../templates/brands/plain.json' with { type: 'json' }
import { rich } from '../../fixtures/statement-models.ts'

const whole = wholeStatement(rich, plain)
const numberOf = (job: typeof whole) => identityOf(job).number

test('the order of keys does not matter to canonical JSON, that of lists does', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: 'x' } })).toBe('{"a":{"c":"x","d":null},"b":[2,1]}')
})

test('canonical JSON is JSON with its keys in order', () => {
  const inOrder = (_key: string, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  const values = fc.object({
    values: [fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined)],
  })
  fc.assert(
    fc.property(values, (value) => {
      expect(canonicalJson(value)).toBe(JSON.stringify(value, inOrder))
    }),
  )
})

test('the number is made of the day and the first of the hash', () => {
  const { number, sha256 } = identityOf(whole)
  expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(number).toBe(`CP-2026-03-31-${sha256.slice(0, 8)}`)
})

test('one cent more is another number, and so are other words, parts or another brand', () => {
  const { headline } = rich
  const model = { ...rich, headline: { ...headline, hours: (headline.hours ?? 0) + 0.01 } }
  const words = { 'statement.indicators.lead': 'Zo ging het.' }
  const others = [
    { ...whole, model },
    { ...whole, words },
    { ...whole, sections: ['cover', 'working'] as const },
    { ...whole, brand: { ...plain, legal: 'All rights reserved.' } },
  ]
  expect(new Set([whole, ...others].map(numberOf)).size).toBe(5)
})
