import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answer } from '../../shared/contract/answering.ts'
import { ask, tell } from '../../shared/contract/message.ts'
import { done, problem, refused } from '../../shared/problem.ts'

const asks = {
  double: ask(z.strictObject({ n: z.int() }), z.int()),
  rest: ask(z.undefined(), z.undefined()),
  maybe: ask(z.undefined(), z.int().nullable()),
  progress: tell(z.int()),
}
const bugs: string[] = []
const answered = (name: string, input: unknown, handlers: Record<string, unknown>) =>
  answer(asks, handlers, name, input, (asked, error) => {
    bugs.push(`${asked}: ${String(error)}`)
    return problem('bug', { name: asked, reason: 'broken' })
  })

describe('answering a question', () => {
  test('gives what the handler gives', async () => {
    const double = ({ n }: { n: number }) => done(n * 2)
    expect(await answered('double', { n: 21 }, { double })).toEqual({ ok: true, value: 42 })
  })

  test.each([
    ['a name that nobody agreed on', 'toString', {}, 'unknown-question'],
    ['a tell', 'progress', 3, 'unknown-question'],
    ['a question without a handler', 'maybe', undefined, 'unknown-question'],
    ['an input of another kind', 'double', { n: 'two' }, 'bad-question'],
    ['an input with more than was agreed', 'double', { n: 2, path: '/etc/passwd' }, 'bad-question'],
  ])('refuses %s', async (_, name, input, code) => {
    const double = ({ n }: { n: number }) => done(n * 2)
    expect(await answered(name, input, { double, progress: () => done(1) })).toMatchObject({
      ok: false,
      problem: { code },
    })
  })

  test('passes a refusal on as it is, and nothing that came along with it', async () => {
    const double = () => ({ ...refused('no-room'), secret: 1 })
    expect(await answered('double', { n: 2 }, { double })).toEqual(refused('no-room'))
  })

  test('tells an answer that may be null from one that is nothing', async () => {
    expect(await answered('maybe', null, { maybe: () => done(null) })).toEqual({ ok: true, value: null })
    expect(await answered('rest', null, { rest: () => done(undefined) })).toEqual({ ok: true, value: undefined })
  })

  test('makes a bug of an answer that is not as agreed and of a handler that throws, once each', async () => {
    bugs.length = 0
    expect(await answered('double', { n: 2 }, { double: () => done('four') })).toMatchObject({
      problem: { code: 'bug' },
    })
    const broken = () => {
      throw new Error('broken')
    }
    expect(await answered('double', { n: 2 }, { double: broken })).toMatchObject({ problem: { code: 'bug' } })
    expect(bugs).toHaveLength(2)
    expect(bugs[1]).toBe('double: Error: broken')
  })
})
