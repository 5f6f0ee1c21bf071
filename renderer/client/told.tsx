import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useProblemNotice } from '../parts/use-problem-notice.tsx'
import { onTell } from './client.ts'
import { listenForProgress } from './jobs.ts'

/** Keeps what the window has read in step with what it is told. */
export function Told({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const notice = useProblemNotice()
  useEffect(() => {
    const stops = [
      onTell('bookChanged', () => {
        void queries.invalidateQueries({
          predicate: ({ queryKey: [name] }) => name !== 'preferences',
        })
      }),
      onTell('accountsCalculated', () => {
        for (const name of ['home', 'listAccounts', 'runCandidates'])
          void queries.invalidateQueries({ queryKey: [name] })
      }),
      onTell('engineChanged', ({ engine }) => {
        void queries.invalidateQueries({ queryKey: ['bookState'] })
        // What was refused because the engine stopped is asked again of the one that took over.
        if (engine === 'ready') void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
      }),
      onTell('preferencesChanged', (changed) => queries.setQueryData(['preferences'], changed)),
      onTell('problemFound', notice),
      listenForProgress(),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [queries, notice])
  return children
}
