import { expect, test } from 'vitest'
import { z } from 'zod'
import { clientOf } from '../../shared/contract/asking.ts'
import { ask, tell } from '../../shared/contract/message.ts'

const asks = {
  double: ask(z.strictObject({ n: z.int() }), z.int()),
  rest: ask(z.undefined(), z.undefined()),
  progress: tell(z.int()),
}

test('a client has a function for every question and for no tell', () => {
  expect(Object.keys(clientOf(asks, async () => null))).toEqual(['double', 'rest'])
})

test('a client carries the name and the input, and gives the answer', async () => {
  const carried: unknown[] = []
  const client = clientOf(asks, async (name, input) => {
    carried.push([name, input])
    return { ok: true, value: 42 }
  })
  expect(await client.double({ n: 21 })).toEqual({ ok: true, value: 42 })
  expect(carried).toEqual([['double', { n: 21 }]])
})

test.each([[{ ok: true, value: 'four' }], [{ ok: true }], ['ok'], [null], [{ ok: false, problem: 'no' }]])(
  'a client makes a bug of the answer %j',
  async (came) => {
    const client = clientOf(asks, async () => came)
    expect(await client.double({ n: 2 })).toMatchObject({ ok: false, problem: { code: 'bug' } })
  },
)

test('a client knows an answer of nothing, also where the wire lost it', async () => {
  const client = clientOf(asks, async () => ({ ok: true }))
  expect(await client.rest()).toEqual({ ok: true, value: undefined })
})
