import { useEffect, useRef, useState } from 'react'
import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { problemOf } from '../../client/problem-error.ts'

/** Milliseconds in which further letters are waited for; other choices are followed at once. */
const patience = 90

export type Preview = {
  /** The last statement that was printed; it stays while the next is on its way. */
  readonly printed: PrintedStatement | null
  /** Why the newest could not be printed. */
  readonly problem: Problem | null
  readonly asking: boolean
  /** Asks once more, after a problem that may have passed. */
  readonly again: () => void
}

type Answer = Pick<Preview, 'printed' | 'problem'> & { readonly to: string }

/** The statement as it changes: one question at a time, and after it the newest, so that none waits behind old ones. */
export function usePreview(question: StatementQuestion | null, version: number): Preview {
  const [tries, setTries] = useState(0)
  const key = question ? `${version} ${tries} ${JSON.stringify(question)}` : ''
  const [answer, setAnswer] = useState<Answer>({ printed: null, problem: null, to: '' })
  const wanted = useRef<{ readonly key: string; readonly question: StatementQuestion } | null>(null)
  const busy = useRef(false)
  const typed = useRef('')
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
        setAnswer((before) =>
          came.ok ? { printed: came.value, problem: null, to } : { ...before, problem: came.problem, to },
        )
      }
      busy.current = false
    }
    const words = JSON.stringify(question?.words)
    const timer = setTimeout(() => void ask(), words === typed.current ? 0 : patience)
    typed.current = words
    return () => clearTimeout(timer)
  }, [key])
  return {
    printed: answer.printed,
    problem: answer.problem,
    asking: answer.to !== key,
    again: () => setTries(tries + 1),
  }
}

function failed(error: unknown): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problemOf(error) }
}
