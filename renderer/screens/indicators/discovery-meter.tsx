import { useWords } from '../../words/use-words.ts'
import { discoveries, discoveryOf, strengthOf } from './discovery.ts'

/** How an indicator was found, as a word and as how much that is worth. */
export function DiscoveryMeter({ discovery }: { readonly discovery: string | null }) {
  const { say } = useWords()
  const found = discoveryOf(discovery)
  const strength = strengthOf(found)
  return (
    <span className="indicator-discovery">
      {say(`indicators.discovery-${found}`)}
      <span className="indicator-discovery-strength" role="img" aria-label={say('indicators.strength', { strength })}>
        {discoveries.map((one, at) => (
          <i key={one} data-on={at < strength || undefined} />
        ))}
      </span>
    </span>
  )
}
