import { expect, test } from 'vitest'
import { checkedPattern, filled, type NameValues } from '../../../shared/runs/name-pattern.ts'

const values: NameValues = {
  ...{ account: 'A1', name: 'Acme', segment: '', manager: 'Kim', brand: 'plain', language: 'nl', document: 'renewal' },
  ...{ renewal: '2026-06-30', date: '2026-03-31' },
}

test('a pattern is filled with what is known of an account', () => {
  expect(filled('{name} ({language}) {renewal}', values)).toBe('Acme (nl) 2026-06-30')
})

test.each([
  ['{customer}', 'run-name-unknown-place', '{customer}'],
  ['{account} {', 'run-name-open-place', 'a brace'],
  ['statement {date}', 'run-name-alike', '{account} or {name}'],
])('%s is refused', (pattern, code, words) => {
  const checked = checkedPattern(pattern)
  expect(checked).toMatchObject({ ok: false, problem: { code } })
  expect(checked.ok ? '' : checked.problem.message).toContain(words)
})
