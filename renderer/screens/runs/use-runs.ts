import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAsk } from '../../client/use-ask.ts'

/** Milliseconds between two looks while a run may be going, and while none is. */
const often = 2_000
const seldom = 5_000

/** The runs so far. They are asked for again and again: another program may begin one, and end it. */
export function useRuns(isPrinting: boolean) {
  const queries = useQueryClient()
  const runs = useAsk('runs')
  const mayGo = isPrinting || (runs.data?.some(({ endedAt, replaced }) => endedAt === null && !replaced) ?? false)
  useEffect(() => {
    const look = () => {
      for (const name of ['runs', 'runFolder'])
        void queries.invalidateQueries({ queryKey: [name] }, { cancelRefetch: false })
    }
    look()
    const again = setInterval(look, mayGo ? often : seldom)
    return () => clearInterval(again)
  }, [queries, mayGo])
  return runs
}
