import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem, Result } from '../../../shared/problem.ts'
import { problemOf } from '../../client/problem-error.ts'

export type Printing<A> = {
  /** The last that was printed; it stays while the next is on its way. */
  readonly printed: A | null
  /** Why the newest could not be printed. */
  readonly problem: Problem | null
  readonly asking: boolean
  /** Asks once more, after a problem that may have passed. */
  readonly again: () => void
  /** What was printed can be seen now. */
  readonly seen: () => void
}

/** How long a paper may take to be seen, in ms, before the next is printed all the same: nothing waits for good. */
const patience = 3000

type Answer<A> = Pick<Printing<A>, 'printed' | 'problem'> & { readonly to: string }

/**
 * A document as it changes: one change at a time from the question to the paper that shows it, and after it the newest.
 * None waits behind old ones, and whoever types fast sees the paper follow rather than wait for a pause.
 */
export function usePrinted<Q, A extends { readonly pdf: Uint8Array | null } | null>(
  print: (question: Q) => Promise<Result<A>>,
  question: Q | null,
  version: number,
): Printing<A> {
  const [tries, setTries] = useState(0)
  const key = question ? `${version} ${tries} ${JSON.stringify(question)}` : ''
  const [answer, setAnswer] = useState<Answer<A>>({ printed: null, problem: null, to: '' })
  const wanted = useRef<{ readonly key: string; readonly question: Q } | null>(null)
  const busy = useRef(false)
  const onSeen = useRef<() => void>(nothing)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question, as a value
  useEffect(() => {
    wanted.current = question && { key, question }
    const ask = async () => {
      if (busy.current) return
      busy.current = true
      for (let next = wanted.current, last = ''; next && next.key !== last; next = wanted.current) {
        last = next.key
        const came = await print(next.question).catch(failed)
        const to = next.key
        const paper = came.ok && came.value?.pdf ? new Promise<void>((resolve) => (onSeen.current = resolve)) : null
        setAnswer((before) =>
          came.ok ? { printed: came.value, problem: null, to } : { ...before, problem: came.problem, to },
        )
        await Promise.race([paper, new Promise((resolve) => setTimeout(resolve, patience))])
      }
      busy.current = false
    }
    void ask()
  }, [key])
  return {
    printed: answer.printed,
    problem: answer.problem,
    asking: answer.to !== key,
    again: () => setTries(tries + 1),
    seen: useCallback(() => onSeen.current(), []),
  }
}

function nothing(): void {}

function failed(error: unknown): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problemOf(error) }
}
