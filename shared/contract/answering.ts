import { type Problem, type Result, refused } from '../problem.ts'
import type { Ask, Tell } from './message.ts'

/**
 * Answers a question by its handler: what was asked is checked, what is answered is checked, and a handler that throws
 * is a bug that `onBug` hears of once. The one place where names that came over a wire meet functions.
 */
export async function answer(
  asks: Readonly<Record<string, Ask | Tell>>,
  handlers: Readonly<Record<string, unknown>>,
  name: string,
  input: unknown,
  onBug: (name: string, error: unknown) => Problem,
): Promise<Result<unknown>> {
  const asked = Object.hasOwn(asks, name) ? asks[name] : undefined
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  if (asked?.kind !== 'ask' || typeof handler !== 'function') return refused('unknown-question', { name })
  const given = asked.input.safeParse(input ?? undefined)
  if (!given.success) return refused('bad-question', { name, reason: said(given.error) })
  try {
    const result = (await handler(given.data)) as Result<unknown>
    if (!result.ok) return { ok: false, problem: only(result.problem) }
    const answered = asked.output.safeParse(result.value ?? (asked.output.safeParse(null).success ? null : undefined))
    if (answered.success) return { ok: true, value: answered.data }
    return { ok: false, problem: onBug(name, new Error(`the answer is not as agreed: ${said(answered.error)}`)) }
  } catch (error) {
    return { ok: false, problem: onBug(name, error) }
  }
}

/** Without what else a handler may have put there. */
function only({ code, values, message }: Problem): Problem {
  return { code, values, message }
}

function said(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): string {
  const [issue] = error.issues
  return issue ? `${issue.path.map(String).join('.') || 'it'} ${issue.message}` : 'it is not valid'
}
