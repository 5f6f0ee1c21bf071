import { Text, VisuallyHidden } from '@mantine/core'
import type { WorkingNode } from '../../../shared/contract/account.ts'
import { useWords } from '../../words/use-words.ts'
import { howMade, workingText } from './working-text.ts'

type WorkingItemProps = {
  readonly node: WorkingNode
  readonly label: string
  /** 1: the figure that is made up here; 2: one of its parts. */
  readonly level: 1 | 2
  readonly focused: boolean
  readonly sign: string
  readonly onOpen?: () => void
}

/** One figure of a working: its sign in the sum, what it is, its value, and where it comes from. */
export function WorkingItem({ node, label, level, focused, sign, onOpen }: WorkingItemProps) {
  const words = useWords()
  const top = level === 1
  const opens = node.parts > 0
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys for all of its items
    <div
      role="treeitem"
      className={top ? 'working-line working-whole' : 'working-line working-part'}
      tabIndex={focused ? 0 : -1}
      aria-level={level}
      aria-expanded={opens ? top : undefined}
      aria-selected={focused}
      onClick={onOpen}
    >
      <span className="working-sign" aria-hidden>
        {sign}
      </span>
      <span className="working-label">
        {top ? <VisuallyHidden>{label}</VisuallyHidden> : label}
        <Origin node={node} top={top} />
      </span>
      <span className={top ? 'working-total tabular' : 'working-value tabular'}>{workingText(node, words)}</span>
      <span className="working-more" aria-hidden>
        {!top && opens ? '›' : ''}
      </span>
    </div>
  )
}

/** How it was made, or the rows in which it stands. */
function Origin({ node, top }: Pick<WorkingItemProps, 'node'> & { readonly top: boolean }) {
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
          {words.problem(one)}
        </span>
      ))}
    </Text>
  )
}
