import { Button, Collapse, Slider, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReviewQuestion, ReviewSummary } from '../../../shared/contract/review.ts'
import type { Grade } from '../../../shared/facts.ts'
import { type Levers, noLevers } from '../../../shared/review/levers.ts'
import { grades } from '../../../shared/value/grades.ts'
import { Card } from '../../parts/card.tsx'
import { useWords } from '../../words/use-words.ts'
import { Tornado } from './tornado.tsx'
import type { Supposed } from './totals.tsx'

type WhatIfProps = {
  readonly question: ReviewQuestion
  readonly summary: ReviewSummary
  readonly levers: Levers
  readonly supposed: Supposed | null
  readonly onPull: (levers: Levers) => void
}

/** What if the assumptions are wrong: levers that show at once what would follow, and are never stored. */
export function WhatIf({ question, summary, levers, supposed, onPull }: WhatIfProps) {
  const { say, percent, number } = useWords()
  const [opened, { toggle }] = useDisclosure(false)
  const { parameters } = summary
  // Where the book sets none, the model of renewals has found one; the others do not use it.
  const retention = parameters.retention ?? parameters.model?.['retention'] ?? null
  const times = (by: number) => (by === 1 ? null : ({ kind: 'times', by } as const))
  const factor = (move: Levers['capture']) => (move?.kind === 'times' ? move.by : 1)
  const grade = (one: Grade, to: number) =>
    onPull({ ...levers, grades: { ...levers.grades, [one]: to === parameters.grades[one] ? null : to } })
  const share = (value: number) => percent(value, 0)
  return (
    <Card
      title={say('review.what-if')}
      lead={say('review.what-if-lead')}
      actions={
        <Button variant="subtle" size="compact-sm" disabled={levers === noLevers} onClick={() => onPull(noLevers)}>
          {say('review.what-if.reset')}
        </Button>
      }
    >
      <Lever
        name={say('review.lever.capture')}
        value={factor(levers.capture)}
        text={share}
        range={[0, 2, 0.01]}
        usual={1}
        onChange={(by) => onPull({ ...levers, capture: times(by) })}
      />
      <Lever
        name={say('review.lever.attribution')}
        value={factor(levers.attribution)}
        text={share}
        range={[0, 2, 0.01]}
        usual={1}
        onChange={(by) => onPull({ ...levers, attribution: times(by) })}
      />
      <Lever
        name={say('review.lever.hourlyRate')}
        value={levers.hourlyRate?.by ?? 1}
        text={share}
        range={[0, 2, 0.01]}
        usual={1}
        onChange={(by) => onPull({ ...levers, hourlyRate: times(by) })}
      />
      <Lever
        name={say('review.lever.discount')}
        value={levers.discount ?? parameters.discount}
        text={(value) => percent(value, 1)}
        range={[0, 0.5, 0.005]}
        usual={parameters.discount}
        onChange={(discount) => onPull({ ...levers, discount: discount === parameters.discount ? null : discount })}
      />
      {retention !== null ? (
        <Lever
          name={say('review.lever.retention')}
          value={levers.retention ?? retention}
          text={share}
          range={[0, 1, 0.01]}
          usual={retention}
          onChange={(to) => onPull({ ...levers, retention: to === retention ? null : to })}
        />
      ) : null}
      <Button variant="subtle" size="compact-sm" onClick={toggle} aria-expanded={opened} mt={4}>
        {say(opened ? 'review.grades.less' : 'review.grades.more')}
      </Button>
      <Collapse expanded={opened}>
        {grades.map((one) => (
          <Lever
            key={one}
            name={say(`review.grade.${one}`)}
            value={levers.grades[one] ?? parameters.grades[one]}
            text={share}
            range={[0, 1, 0.01]}
            usual={parameters.grades[one]}
            onChange={(to) => grade(one, to)}
          />
        ))}
      </Collapse>
      <Text className="note review-then" role="status">
        {supposed ? say('review.moved', { count: number(supposed.moved, 0) }) : say('review.as-is')}
      </Text>
      <Tornado question={question} />
    </Card>
  )
}

type LeverProps = {
  readonly name: string
  readonly value: number
  readonly usual: number
  readonly text: (value: number) => string
  readonly range: readonly [number, number, number]
  readonly onChange: (value: number) => void
}

function Lever({ name, value, usual, text, range: [min, max, step], onChange }: LeverProps) {
  return (
    <div className="review-lever" data-pulled={value !== usual || undefined}>
      <Text component="span" fz="sm">
        {name}
      </Text>
      <Slider
        thumbLabel={name}
        thumbValueText={text}
        label={null}
        size="sm"
        {...{ min, max, step, value }}
        marks={[{ value: usual }]}
        onChange={(next) => onChange(Number(next.toFixed(4)))}
      />
      <Text component="span" fz="sm" className="tabular">
        {text(value)}
      </Text>
    </div>
  )
}
