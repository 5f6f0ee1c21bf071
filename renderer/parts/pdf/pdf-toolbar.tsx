import { ActionIcon, Group, NumberInput, SegmentedControl, Text, Tooltip } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { useWords } from '../../words/use-words.ts'
import type { Seen } from './use-seen.ts'
import type { Zoom } from './use-zoom.ts'

type PdfToolbarProps = {
  readonly count: number
  readonly seen: Seen
  readonly view: Zoom
}

/** Where in the document we are, and how large it is shown. */
export const PdfToolbar = memo(function PdfToolbar({ count, seen, view }: PdfToolbarProps) {
  const { say, percent } = useWords()
  return (
    <Group className="pdf-toolbar" role="toolbar" aria-label={say('statement.view')} wrap="nowrap" gap="xs">
      <Group gap={2} wrap="nowrap">
        <Press label={say('statement.page-before')} disabled={seen.current <= 1} act={() => seen.turn(-1)}>
          ‹
        </Press>
        <NumberInput
          aria-label={say('statement.page')}
          size="xs"
          w={38}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          styles={{ input: { textAlign: 'center', paddingInline: 4 } }}
          value={seen.current}
          onChange={(page) => typeof page === 'number' && page >= 1 && seen.goTo(page)}
        />
        <Text fz="sm" c="dimmed" className="nowrap tabular" px={4} miw={44} ta="left">
          {count === 0 ? null : say('statement.of-pages', { pages: count })}
        </Text>
        <Press label={say('statement.page-after')} disabled={seen.current >= count} act={() => seen.turn(1)}>
          ›
        </Press>
      </Group>
      <Group gap={2} wrap="nowrap" ml="auto">
        <Press label={say('statement.smaller')} act={view.smaller}>
          −
        </Press>
        <Text fz="sm" className="tabular" w={46} ta="center" aria-live="polite">
          {percent(view.zoom)}
        </Text>
        <Press label={say('statement.larger')} act={view.larger}>
          +
        </Press>
      </Group>
      <SegmentedControl
        size="xs"
        aria-label={say('statement.fit')}
        value={typeof view.fit === 'number' ? '' : view.fit}
        onChange={(fit) => view.change(fit === 'page' ? 'page' : 'width')}
        data={[
          { value: 'width', label: say('statement.fit-width') },
          { value: 'page', label: say('statement.fit-page') },
        ]}
      />
    </Group>
  )
})

type PressProps = {
  readonly label: string
  readonly act: () => void
  readonly disabled?: boolean
  readonly children: ReactNode
}

function Press({ label, act, disabled = false, children }: PressProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="var(--mantine-color-text)"
        aria-label={label}
        disabled={disabled}
        onClick={act}
      >
        <span aria-hidden>{children}</span>
      </ActionIcon>
    </Tooltip>
  )
}
