import { Text } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import type { WorkingNode } from '../../../../shared/contract/account.ts'
import { useWords } from '../../../words/use-words.ts'
import { howMade, workingText } from './working-text.ts'

type WorkingItemProps = {
  readonly node: WorkingNode
  readonly label: string
  /** The figure that is made up here, with its parts below it. */
  readonly whole: boolean
  readonly focused: boolean
  readonly sign: string
  readonly onOpen?: () => void
  readonly children?: ReactNode
}

/** One figure of a working: its sign in the sum, what it is, its value, and where it comes from. */
export function WorkingItem({ node, label, whole, focused, sign, onOpen, children }: WorkingItemProps) {
  const words = useWords()
  const opens = node.parts > 0
  const open = (event: MouseEvent) => {
    event.stopPropagation()
    onOpen?.()
  }
  const top = onOpen === undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys for all of its items
    <div
      role="treeitem"
      className={top ? 'working-whole' : 'working-part'}
      tabIndex={focused ? 0 : -1}
      aria-expanded={top ? (whole ? true : undefined) : opens ? false : undefined}
      aria-selected={focused}
      aria-label={`${label}: ${workingText(node, words)}`}
      onClick={open}
    >
      <div className="working-line">
        <span className="working-sign" aria-hidden>
          {sign}
        </span>
        <span className="working-label">
          {top ? null : label}
          <Origin node={node} top={top} />
        </span>
        <span className={top ? 'working-total tabular' : 'working-value tabular'}>{workingText(node, words)}</span>
        <span className="working-more" aria-hidden>
          {!top && opens ? '›' : ''}
        </span>
      </div>
      {children}
    </div>
  )
}

/** How it was made, or the rows in which it stands. */
function Origin({ node, top }: { readonly node: WorkingNode; readonly top: boolean }) {
  const words = useWords()
  const { say } = words
  const first = node.rows.slice(0, top ? 50 : 2)
  const says = top || node.made.kind === 'setting' || node.made.kind === 'default' || node.made.kind === 'model'
  return (
    <Text component="span" className="working-origin">
      {says && !(top && first.length > 0) ? <span>{howMade(node, words)}</span> : null}
      {first.map(({ file, row, batch }) => (
        <span key={`${batch} ${row}`} className="working-row">
          {say('account.working.row-batch', { file, row: String(row), batch: String(batch) })}
        </span>
      ))}
      {node.rows.length > first.length ? (
        <span>{say('account.working.rows-more', { count: node.rows.length - first.length })}</span>
      ) : null}
      {node.missing.map((one) => (
        <span key={`${one.code} ${one.indicator} ${one.message}`} className="working-missing">
          {one.message}
        </span>
      ))}
    </Text>
  )
}
