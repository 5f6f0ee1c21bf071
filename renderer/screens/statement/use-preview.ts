import { useEffect, useRef, useState } from 'react'
import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'

/** Milliseconds in which further letters are waited for: short enough to feel at once, long enough for a word. */
const patience = 90

export type Preview = {
  /** The last statement that was printed; it stays while the next is on its way. */
  readonly printed: PrintedStatement | null
  /** Why the newest could not be printed. */
  readonly problem: Problem | null
  readonly asking: boolean
}

type Answer = Pick<Preview, 'printed' | 'problem'> & { readonly to: string }

/** The statement as it changes: one question at a time, and after it the newest, so that none waits behind old ones. */
export function usePreview(question: StatementQuestion | null, version: number): Preview {
  const key = question ? `${version} ${JSON.stringify(question)}` : ''
  const [answer, setAnswer] = useState<Answer>({ printed: null, problem: null, to: '' })
  const wanted = useRef<{ readonly key: string; readonly question: StatementQuestion } | null>(null)
  const busy = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question, as a value
  useEffect(() => {
    wanted.current = question && { key, question }
    const ask = async () => {
      if (busy.current) return
      busy.current = true
      for (let next = wanted.current, last = ''; next && next.key !== last; next = wanted.current) {
        last = next.key
        const came = await client.previewStatement(next.question)
        const to = next.key
        setAnswer((before) =>
          came.ok ? { printed: came.value, problem: null, to } : { ...before, problem: came.problem, to },
        )
      }
      busy.current = false
    }
    const timer = setTimeout(() => void ask(), patience)
    return () => clearTimeout(timer)
  }, [key])
  return { printed: answer.printed, problem: answer.problem, asking: answer.to !== key }
}
