import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Explanation } from '../../../shared/contract/account.ts'
import { useWords } from '../../words/use-words.ts'
import type { Descent } from './use-descent.ts'
import { WorkingItem } from './working-item.tsx'
import { workingLabel } from './working-label.ts'
import { signBefore } from './working-text.ts'

type WorkingTreeProps = {
  readonly explanation: Explanation
  readonly label: string
  readonly descent: Descent
  /** The next level is on its way; what stands there is the last. */
  readonly waiting: boolean
}

const most = 120

/** A figure and its parts, as a tree of which one level is open; arrows move in it. */
export function WorkingTree({ explanation: { node, children }, label, descent, waiting }: WorkingTreeProps) {
  const words = useWords()
  const tree = useRef<HTMLDivElement>(null)
  const [all, showAll] = useState(descent.focused !== null && descent.focused >= most)
  // Two rows of one file may share an id; a level's parts never change their places.
  const parts = children.map((part, at) => ({ part, at, key: `part ${at}` }))
  const shown = all ? parts : parts.slice(0, most)
  const { focused, focus } = descent
  useEffect(() => {
    if (!waiting) tree.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
  }, [waiting])
  const go = (at: number | null) => {
    focus(at)
    const items = tree.current?.querySelectorAll<HTMLElement>('[role=treeitem]')
    items?.[at === null ? 0 : at + 1]?.focus()
  }
  const into = (at: number) => {
    const part = children[at]
    if (part && part.parts > 0 && !waiting) descent.into({ at, label: workingLabel(part.label, words) })
  }
  const hear = (event: KeyboardEvent) => {
    const next = moved(event.key, focused, shown.length)
    if (next !== undefined) go(next)
    else if ((event.key === 'ArrowRight' || event.key === 'Enter') && focused !== null) into(focused)
    else if (event.key === 'ArrowLeft' && focused !== null) go(null)
    else if (event.key === 'ArrowLeft' && descent.steps.length > 0) descent.upTo(descent.steps.length - 1)
    else return
    event.preventDefault()
  }
  return (
    <div>
      <div
        role="tree"
        tabIndex={-1}
        ref={tree}
        aria-label={words.say('account.working.tree', { label })}
        aria-busy={waiting}
        onKeyDown={hear}
      >
        <WorkingItem node={node} label={label} level={1} focused={focused === null} sign="=" />
        {shown.map(({ part, at, key }) => (
          <WorkingItem
            key={key}
            node={part}
            label={workingLabel(part.label, words)}
            level={2}
            focused={focused === at}
            sign={signBefore(node.made, at)}
            onOpen={() => into(at)}
          />
        ))}
      </div>
      {shown.length < children.length ? (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => showAll(true)}>
          {words.say('account.working.all', { count: children.length })}
        </Button>
      ) : null}
    </div>
  )
}

/** Where a key leads: null is the whole, a number one of its parts; undefined: it is not a key that moves. */
function moved(key: string, at: number | null, parts: number): number | null | undefined {
  switch (key) {
    case 'ArrowDown':
      return at === null ? (parts > 0 ? 0 : null) : Math.min(at + 1, parts - 1)
    case 'ArrowUp':
      return at === null || at === 0 ? null : at - 1
    case 'Home':
      return null
    case 'End':
      return parts > 0 ? parts - 1 : null
    case 'ArrowRight':
      return at === null && parts > 0 ? 0 : undefined
    default:
      return undefined
  }
}
