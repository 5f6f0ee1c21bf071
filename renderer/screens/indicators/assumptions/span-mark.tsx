import { Popover, Text } from '@mantine/core'
import { useWords } from '../../../words/use-words.ts'
import type { Axis } from './axis.ts'
import type { Span } from './spans.ts'
import type { AssumptionWords } from './use-assumption-words.ts'

type SpanMarkProps = {
  readonly span: Span
  readonly axis: Axis
  readonly words: AssumptionWords
  readonly value: string
  readonly field: string
  readonly scope: string
}

/** One value over the time it held, with the days it was confirmed and grew old; opened, everything about it. */
export function SpanMark({ span, axis, words, value, field, scope }: SpanMarkProps) {
  const { say } = useWords()
  const { row, from, to, staleFrom } = span
  const start = from === null ? 0 : axis.at(from)
  const end = to === null ? 1 : axis.at(to)
  const width = Math.max(end - start, 0.004)
  const inside = (at: number) => `${Math.min(100, Math.max(0, ((at - start) / width) * 100))}%`
  const said = { field, scope, value, period: words.period(span), grade: words.grade(span) }
  const label = say('indicators.span-label', { ...said, confirmed: words.confirmed(span) })
  return (
    <Popover position="bottom-start" width={300} shadow="md" withArrow>
      <Popover.Target>
        <button
          type="button"
          className="indicator-timeline-span"
          style={{ left: `${start * 100}%`, width: `${width * 100}%` }}
          aria-label={staleFrom === null ? label : `${label} ${say('indicators.span-stale')}`}
        >
          <span>{value}</span>
          <i
            className="indicator-assumed-bar"
            data-grade={row.evidence ?? 'assumed'}
            data-open={from === null || undefined}
          />
          {staleFrom === null ? null : (
            <i className="indicator-assumed-bar indicator-assumed-old" style={{ left: inside(axis.at(staleFrom)) }} />
          )}
          {row.confirmedOn === null ? null : (
            <i className="indicator-assumed-confirmed" style={{ left: inside(axis.at(row.confirmedOn)) }} />
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600}>{value}</Text>
        <Text fz="sm">{words.period(span)}</Text>
        <Text fz="sm">{words.grade(span)}</Text>
        <Text fz="sm">{words.confirmed(span)}</Text>
        {staleFrom === null ? null : <Text fz="sm">{say('indicators.span-stale')}</Text>}
        {row.source === null ? null : (
          <Text fz="sm" mt={6}>
            {row.source}
          </Text>
        )}
        <Text fz="xs" c="dimmed" mt={6}>
          {say('indicators.source', { file: row.from.file, row: row.from.row })}
        </Text>
      </Popover.Dropdown>
    </Popover>
  )
}
