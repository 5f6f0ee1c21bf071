import { Skeleton } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'

/** As large as what will stand there. */
export function CatalogueSkeleton() {
  const { say } = useWords()
  return (
    <div role="status" aria-label={say('state.loading')}>
      <Skeleton height={37} width={230} mb="md" />
      <Skeleton height={38} width={560} maw="100%" mb="md" />
      <Skeleton height={520} radius="md" />
    </div>
  )
}

export function CardSkeleton({ height }: { readonly height: number }) {
  const { say } = useWords()
  return <Skeleton height={height} radius="md" role="status" aria-label={say('state.loading')} />
}
