import { useCallback, useEffect, useRef, useState } from 'react'
import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { problemOf } from '../../client/problem-error.ts'

export type Preview = {
  /** The last statement that was printed; it stays while the next is on its way. */
  readonly printed: PrintedStatement | null
  /** Why the newest could not be printed. */
  readonly problem: Problem | null
  readonly asking: boolean
  /** Asks once more, after a problem that may have passed. */
  readonly again: () => void
  /** What was printed can be seen now. */
  readonly seen: () => void
}

type Answer = Pick<Preview, 'printed' | 'problem'> & { readonly to: string }

/**
 * The statement as it changes: one change at a time from the question to the paper that shows it, and after it the
 * newest. None waits behind old ones, and whoever types fast sees the paper follow rather than wait for a pause.
 */
export function usePreview(question: StatementQuestion | null, version: number): Preview {
  const [tries, setTries] = useState(0)
  const key = question ? `${version} ${tries} ${JSON.stringify(question)}` : ''
  const [answer, setAnswer] = useState<Answer>({ printed: null, problem: null, to: '' })
  const wanted = useRef<{ readonly key: string; readonly question: StatementQuestion } | null>(null)
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
        const came = await client.previewStatement(next.question).catch(failed)
        const to = next.key
        const paper = came.ok && came.value.pdf ? new Promise<void>((resolve) => (onSeen.current = resolve)) : null
        setAnswer((before) =>
          came.ok ? { printed: came.value, problem: null, to } : { ...before, problem: came.problem, to },
        )
        await paper
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
