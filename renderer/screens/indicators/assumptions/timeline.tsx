import { Button } from '@mantine/core'
import { useState } from 'react'
import type { CatalogueIndicator } from '../../../../shared/contract/indicators.ts'
import type { Day } from '../../../../shared/days.ts'
import { useWords } from '../../../words/use-words.ts'
import { type Axis, axisOf } from './axis.ts'
import type { FieldLanes } from './spans.ts'
import { TimelineLane } from './timeline-lane.tsx'

type TimelineProps = {
  readonly indicator: CatalogueIndicator
  readonly lanes: readonly FieldLanes[]
  readonly asOf: Day
}

/** What held when, field by field, a lane for each scope. */
export function Timeline({ indicator, lanes, asOf }: TimelineProps) {
  const axis = axisOf(lanes, asOf)
  return (
    <div className="indicator-timeline">
      <Years axis={axis} />
      {lanes.map((one) => (
        <Field key={one.field} indicator={indicator} lanes={one} axis={axis} />
      ))}
    </div>
  )
}

const few = 6

function Field({ indicator, lanes, axis }: Omit<TimelineProps, 'lanes' | 'asOf'> & { lanes: FieldLanes; axis: Axis }) {
  const { say } = useWords()
  const [all, showAll] = useState(false)
  const ofAccounts = lanes.lanes.filter(({ scope }) => scope.kind === 'account')
  const own = ofAccounts.filter(({ everyIndicator }) => !everyIndicator)
  const first = new Set(own.length > few + 1 ? own.slice(0, few) : own)
  const hidden = new Set(ofAccounts.filter((lane) => !first.has(lane)))
  const everyIndicator = lanes.lanes.every((lane) => lane.everyIndicator)
  const shown = all ? lanes.lanes : lanes.lanes.filter((lane) => !hidden.has(lane))
  return (
    <section className="indicator-timeline-field" aria-label={say(`indicators.field-${lanes.field}`)}>
      <h3>
        {say(`indicators.field-${lanes.field}`)}
        {everyIndicator ? <small> {say('indicators.scope-every-indicator')}</small> : null}
      </h3>
      <ul>
        {shown.map((lane) => (
          <TimelineLane
            key={`${JSON.stringify(lane.scope)} ${lane.everyIndicator}`}
            indicator={indicator}
            field={lanes.field}
            lane={lane}
            axis={axis}
            noted={lane.everyIndicator && !everyIndicator}
          />
        ))}
      </ul>
      {hidden.size > 0 ? (
        <Button variant="subtle" size="compact-sm" ml={-8} aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? say('indicators.fewer-scopes') : say('indicators.more-scopes', { count: hidden.size })}
        </Button>
      ) : null}
    </section>
  )
}

function Years({ axis }: { readonly axis: Axis }) {
  return (
    <div className="indicator-timeline-years" aria-hidden>
      <div>
        {axis.years.map(({ year, at }) => (
          <span key={year} style={{ left: `${at * 100}%` }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}
