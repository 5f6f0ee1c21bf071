import { ActionIcon, Checkbox, Group, Text } from '@mantine/core'
import { type DragEvent, memo, useEffect, useRef, useState } from 'react'
import type { StatementSection } from '../../../shared/contract/statement.ts'
import { Part } from '../../parts/part.tsx'
import { useWords } from '../../words/use-words.ts'
import type { DraftProps } from './coverage.tsx'
import { isWithout, partsIn } from './draft.ts'
import { sectionTitle } from './labels.ts'

type Moved = { readonly id: StatementSection; readonly by: 'up' | 'down' }

/**
 * The document's parts in their order. Those that it does not go without are there to be seen, not to be left out; the
 * first of them is its head, and stays.
 */
export const SectionChoice = memo(function SectionChoice({ draft, change, known }: DraftProps) {
  const { say } = useWords()
  const [dragged, drag] = useState<StatementSection | null>(null)
  const [moved, setMoved] = useState<Moved | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const sections = partsIn(draft, known)
  const title = (id: StatementSection) => say(sectionTitle[id])
  const put = (order: readonly StatementSection[], without = draft.parts[draft.document]?.without ?? []) =>
    change({ ...draft, parts: { ...draft.parts, [draft.document]: { order, without } } })
  const ids = sections.map(({ id }) => id)
  const move = (id: StatementSection, to: number) => {
    const others = ids.filter((one) => one !== id)
    if (to > 0 && to < ids.length) put(others.toSpliced(to, 0, id))
  }
  // Whoever moves a part by the keyboard goes on moving it.
  useEffect(() => {
    const row = moved && list.current?.querySelector(`[data-section="${moved.id}"]`)
    const press = (by: string) => row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]:not(:disabled)`)
    if (moved) (press(moved.by) ?? press(moved.by === 'up' ? 'down' : 'up'))?.focus()
  }, [moved])
  const step = (id: StatementSection, at: number, by: Moved['by']) => {
    move(id, by === 'up' ? at - 1 : at + 1)
    setMoved({ id, by })
  }
  const over = (event: DragEvent, at: number) => {
    if (dragged === null || at === 0) return
    event.preventDefault()
    if (ids[at] !== dragged) move(dragged, at)
  }
  return (
    <Part title={say('statement.sections')}>
      <ul className="statement-sections" ref={list} aria-label={say('statement.sections')}>
        {sections.map(({ id, required }, at) => (
          <li
            key={id}
            data-section={id}
            data-dragged={dragged === id || undefined}
            draggable={at > 0}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', title(id))
              drag(id)
            }}
            onDragOver={(event) => over(event, at)}
            onDrop={(event) => event.preventDefault()}
            onDragEnd={() => drag(null)}
          >
            <span className="statement-grip" aria-hidden="true">
              {at > 0 ? '⠿' : ''}
            </span>
            <Checkbox
              size="sm"
              label={title(id)}
              checked={required || !isWithout(draft, id)}
              disabled={required}
              onChange={({ currentTarget: { checked } }) => {
                const without = draft.parts[draft.document]?.without ?? []
                put(ids, checked ? without.filter((one) => one !== id) : [...without, id])
              }}
            />
            {at > 0 ? (
              <Group gap={0} wrap="nowrap" ml="auto">
                <Step by="up" of={title(id)} disabled={at === 1} act={() => step(id, at, 'up')} />
                <Step by="down" of={title(id)} disabled={at === ids.length - 1} act={() => step(id, at, 'down')} />
              </Group>
            ) : null}
          </li>
        ))}
      </ul>
      <Text className="statement-heard" role="status">
        {moved
          ? say('statement.section-moved', {
              title: title(moved.id),
              place: ids.indexOf(moved.id) + 1,
              places: ids.length,
            })
          : ''}
      </Text>
      {draft.document === 'renewal' ? (
        <Text fz="xs" c="dimmed">
          {say('statement.sections-why')}
        </Text>
      ) : null}
    </Part>
  )
})

type StepProps = {
  readonly by: Moved['by']
  readonly of: string
  readonly disabled: boolean
  readonly act: () => void
}

function Step({ by, of, disabled, act }: StepProps) {
  const { say } = useWords()
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      c={disabled ? 'dimmed' : 'var(--mantine-color-text)'}
      aria-label={say(by === 'up' ? 'statement.section-up' : 'statement.section-down', { title: of })}
      data-by={by}
      disabled={disabled}
      onClick={act}
    >
      <span aria-hidden>{by === 'up' ? '↑' : '↓'}</span>
    </ActionIcon>
  )
}
