import { Center, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { ProblemPanel } from './problem-panel.tsx'

type AskedProps<T> = {
  readonly answer: UseQueryResult<T, Error>
  /** As high as what will stand there, so that nothing jumps. */
  readonly height?: number
  readonly children: (value: T) => ReactNode
}

/** What was asked for: while it is on its way, a quiet wait; where it is refused, why. */
export function Asked<T>({ answer, height = 240, children }: AskedProps<T>) {
  const { say } = useWords()
  if (answer.data !== undefined) return children(answer.data)
  if (answer.error) return <ProblemPanel error={answer.error} again={() => void answer.refetch()} />
  return (
    <Center h={height}>
      <Loader type="dots" aria-label={say('state.loading')} role="status" />
    </Center>
  )
}
