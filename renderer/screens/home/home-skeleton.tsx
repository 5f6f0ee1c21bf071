import { Skeleton } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'

/** As large as what will stand there. */
export function HomeSkeleton() {
  const { say } = useWords()
  return (
    <div className="home" role="status" aria-label={say('state.loading')}>
      <div className="home-columns">
        <div>
          <Skeleton height={30} width={180} mb="sm" />
          <Skeleton height={158} mb="md" radius="md" />
          <Skeleton height={460} radius="md" />
        </div>
        <div className="home-side">
          <Skeleton height={372} radius="md" />
          <Skeleton height={300} radius="md" />
        </div>
      </div>
    </div>
  )
}
