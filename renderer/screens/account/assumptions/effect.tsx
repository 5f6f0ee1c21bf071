import { Skeleton, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { AssumptionGiven } from '../../../../shared/contract/account.ts'
import { useAskWith } from '../../../client/use-ask.ts'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Looked } from '../looked.ts'
import { BeforeAfter } from './before-after.tsx'

type EffectProps = { readonly given: AssumptionGiven | null; readonly looked: Looked }

const pause = 200 // milliseconds without a key before it is worked out

/** What the correction would do to the worth, worked out as it is typed; nothing of it is stored. */
export function Effect({ given, looked }: EffectProps) {
  const { say } = useWords()
  const [settled] = useDebouncedValue(given, pause)
  return (
    <section className="effect" aria-label={say('account.effect')} aria-live="polite">
      <Text className="headline-label">{say('account.effect')}</Text>
      {settled ? <Worked given={settled} looked={looked} /> : <Text className="effect-none">–</Text>}
    </section>
  )
}

function Worked({ given, looked }: { readonly given: AssumptionGiven; readonly looked: Looked }) {
  const { say } = useWords()
  const { data, error } = useAskWith({ keepPrevious: true }, 'assumptionEffect', { ...looked, assumption: given })
  if (error) return <ProblemPanel error={error} />
  if (!data) return <Skeleton height={52} role="status" aria-label={say('account.effect.waiting')} />
  return (
    <>
      <BeforeAfter before={data.before} after={data.after} names={['account.effect.before', 'account.effect.after']} />
      <Text className="note">{say('account.effect.accounts', { count: data.accounts })}</Text>
    </>
  )
}
