import { useState } from 'react'
import type { AskName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/problem.ts'
import { useProblemNotice } from '../parts/use-problem-notice.tsx'
import { askBy } from './use-ask.ts'

type Given<N extends AskName> = undefined extends InputOf<N> ? [] : [input: InputOf<N>]
export type Act<N extends AskName> = {
  readonly run: (...given: Given<N>) => Promise<Result<OutputOf<N>>>
  readonly busy: boolean
}

/** Does something once, when somebody asks for it. A refusal is shown as a notification and also given back. */
export function useAct<N extends AskName>(name: N): Act<N> {
  const [busy, setBusy] = useState(false)
  const notice = useProblemNotice()
  return {
    busy,
    run: async (...given) => {
      setBusy(true)
      try {
        const answer = await askBy(name, given[0])
        if (!answer.ok) notice(answer.problem)
        return answer
      } finally {
        setBusy(false)
      }
    },
  }
}
