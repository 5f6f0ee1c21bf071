import { useEffect, useState } from 'react'
import type { TriedMapping } from '../../../../shared/contract/mappings.ts'
import { withoutBlanks } from '../../../../shared/mapping/edit.ts'
import type { Mapping } from '../../../../shared/mapping/mapping.ts'
import type { Problem } from '../../../../shared/problem.ts'
import { client } from '../../../client/client.ts'
import { cancelJob } from '../../../client/jobs.ts'
import type { DeskFile } from '../desk-file.ts'

export type Trial = { readonly tried: TriedMapping | null; readonly problem: Problem | null; readonly busy: boolean }

const pause = 150 // milliseconds after the last change

/**
 * What a draft makes of its file, a moment after the last change; until the next answer the last one stands. Of a large
 * file the first answer is by its first rows; once all of them were looked at, another takes its place.
 */
export function useTrial({ chosen: { token }, said }: DeskFile, draft: Mapping): Trial {
  const [trial, setTrial] = useState<Trial>({ tried: null, problem: null, busy: true })
  const { sheet, decimal, dates } = said
  useEffect(() => {
    const job = crypto.randomUUID()
    let isOver = false
    const ask = async (patient: boolean): Promise<void> => {
      const file = { token, map: withoutBlanks(draft), sheet, decimal, dates }
      const answer = await client.tryMapping({ job, file, patient })
      if (isOver) return
      setTrial((before) => ({
        tried: answer.ok ? answer.value : before.tried,
        problem: answer.ok ? null : answer.problem,
        busy: false,
      }))
      if (answer.ok && !answer.value.surveyed && !patient) await ask(true)
    }
    const timer = setTimeout(() => void ask(false), pause)
    setTrial((before) => ({ ...before, busy: true }))
    return () => {
      isOver = true
      clearTimeout(timer)
      cancelJob(job)
    }
  }, [token, sheet, decimal, dates, draft])
  return trial
}
