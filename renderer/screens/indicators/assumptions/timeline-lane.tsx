import type { CatalogueIndicator } from '../../../../shared/contract/indicators.ts'
import type { AssumptionField } from '../../../../shared/facts.ts'
import { GoTo } from '../../../parts/go-to.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Axis } from './axis.ts'
import { SpanMark } from './span-mark.tsx'
import type { Lane } from './spans.ts'
import { useAssumptionWords } from './use-assumption-words.ts'

type TimelineLaneProps = {
  readonly indicator: CatalogueIndicator
  readonly field: AssumptionField
  readonly lane: Lane
  readonly axis: Axis
  /** Says that it is for all indicators. */
  readonly noted: boolean
}

/** One field in one scope: the values that held, one after the other. */
export function TimelineLane({ indicator, field, lane, axis, noted }: TimelineLaneProps) {
  const { say } = useWords()
  const words = useAssumptionWords(indicator)
  const name = words.scope(lane)
  return (
    <li className="indicator-timeline-lane">
      <span className="indicator-timeline-scope">
        {lane.scope.kind === 'account' ? (
          <GoTo to={{ screen: 'account', accountId: lane.scope.accountId }}>{name}</GoTo>
        ) : (
          name
        )}
        {noted ? <span className="indicators-note">{say('indicators.scope-every-indicator')}</span> : null}
      </span>
      <div className="indicator-timeline-track">
        {axis.years.map(({ year, at }) => (
          <i key={year} className="indicator-timeline-rule" style={{ left: `${at * 100}%` }} />
        ))}
        {lane.spans.map((span) => (
          <SpanMark
            key={span.from ?? ''}
            span={span}
            axis={axis}
            words={words}
            value={words.value(field, span)}
            field={say(`indicators.field-${field}`)}
            scope={name}
          />
        ))}
      </div>
    </li>
  )
}
