import { Center, Loader } from '@mantine/core'
import { type ReactNode, Suspense } from 'react'
import { useWords } from '../words/use-words.ts'

/** Where the code of a screen is still being read. */
export function Waiting({ children }: { readonly children: ReactNode }) {
  const { say } = useWords()
  const quiet = (
    <Center h={320}>
      <Loader type="dots" role="status" aria-label={say('state.loading')} />
    </Center>
  )
  return <Suspense fallback={quiet}>{children}</Suspense>
}
