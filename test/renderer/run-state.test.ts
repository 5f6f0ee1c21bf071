import { expect, test } from 'vitest'
import { mayGoOn, stateOf } from '../../renderer/screens/runs/run-state.ts'
import type { RunView } from '../../shared/contract/runs.ts'
import { parseDay } from '../../shared/days.ts'

const asOf = parseDay('2026-06-30')
if (asOf === null) throw new Error('30 June is a day')

const whole: RunView = {
  ...{
    run: 1,
    key: 'R',
    name: 'out',
    where: '/',
    kind: 'all',
    days: null,
    asOf,
    at: '2026-06-30T09:00:00Z',
    by: 'ann',
  },
  ...{ endedAt: '2026-06-30T10:00:00Z', going: false, replaced: false, stopped: null },
  ...{ printed: 30, failed: 0, skipped: 4, waiting: 0 },
}
const cut: RunView = { ...whole, endedAt: null, printed: 8, waiting: 22 }
const here = { there: true, elsewhere: false }

test('a run that has ended is whole, unless something failed or nothing was printed', () => {
  expect(stateOf(whole, here)).toBe('whole')
  expect(stateOf({ ...whole, failed: 9 }, here)).toBe('failed')
  expect(stateOf({ ...whole, printed: 0, failed: 9 }, here)).toBe('failed')
  expect(stateOf({ ...whole, printed: 0 }, here)).toBe('nothing')
  expect(mayGoOn('whole', here)).toBe(false)
})

test('a run that has not ended can go on, even where nothing waits', () => {
  expect(stateOf(cut, here)).toBe('cut')
  expect(stateOf({ ...cut, waiting: 0 }, here)).toBe('unlisted')
  expect(mayGoOn('cut', here)).toBe(true)
  expect(mayGoOn('unlisted', { there: false, elsewhere: false })).toBe(true)
})

test('a run that is going here or elsewhere, was replaced, or whose folder was not looked at yet cannot', () => {
  const elsewhere = { there: true, elsewhere: true }
  expect(stateOf({ ...cut, going: true }, here)).toBe('going')
  expect(stateOf(cut, elsewhere)).toBe('elsewhere')
  expect(stateOf({ ...whole, replaced: true }, here)).toBe('replaced')
  for (const state of ['going', 'elsewhere', 'replaced'] as const) expect(mayGoOn(state, here)).toBe(false)
  expect(mayGoOn(stateOf(cut, undefined), undefined)).toBe(false)
})
