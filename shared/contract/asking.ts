import { z } from 'zod'
import { type Result, refused } from '../problem.ts'
import type { Client, NamesOf } from './contract.ts'
import type { Ask } from './message.ts'
import { problem } from './values.ts'

const failed = z.strictObject({ ok: z.literal(false), problem })

/** Takes a question over a wire and brings what came back. */
export type Carry = (name: string, input: unknown) => Promise<unknown>

/** A function for each question of a contract; what comes back is checked before anybody sees it. */
export function clientOf<C extends Record<string, unknown>>(asks: C, carry: Carry): Client<C, NamesOf<C, Ask>> {
  const functions = Object.entries(asks).flatMap(([name, one]) =>
    isAsk(one) ? [[name, async (input: unknown) => checked(one, name, await carry(name, input))] as const] : [],
  )
  return Object.fromEntries(functions) as unknown as Client<C, NamesOf<C, Ask>>
}

function checked(asked: Ask, name: string, came: unknown): Result<unknown> {
  const refusal = failed.safeParse(came)
  if (refusal.success) return refusal.data
  const answer = z.strictObject({ ok: z.literal(true), value: asked.output }).safeParse(normal(came))
  if (answer.success) return { ok: true, value: answer.data.value }
  const [issue] = answer.error.issues
  const where = issue ? `: ${issue.path.join('.')} ${issue.message}` : ''
  return refused('bug', { name, reason: `the answer is not as agreed${where}` })
}

/** Some wires lose a field that is undefined. */
function normal(came: unknown): unknown {
  return typeof came === 'object' && came !== null && 'ok' in came && !('value' in came)
    ? { ...came, value: undefined }
    : came
}

function isAsk(one: unknown): one is Ask {
  return typeof one === 'object' && one !== null && 'kind' in one && one.kind === 'ask'
}
