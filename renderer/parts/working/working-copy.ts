import type { Explanation, WorkingNode } from '../../../shared/contract/account.ts'
import type { WindowWords } from '../../words/use-words.ts'
import { workingLabel } from './working-label.ts'
import { howMade, signBefore, workingText } from './working-text.ts'

/** One level of a working as plain text, for a mail or a note: where it stands, what it is, what it was made from. */
export function workingCopy({ node, children }: Explanation, trail: readonly string[], words: WindowWords): string {
  const own = [`= ${workingText(node, words)}`, howMade(node, words), ...rowsOf(node, words)]
  const parts = children.map((part, at) => {
    const sign = signBefore(node.made, at)
    const rows = rowsOf(part, words).map((row) => ` [${row}]`)
    return `  ${sign === '' ? ' ' : sign} ${workingLabel(part.label, words)}: ${workingText(part, words)}${rows.join('')}`
  })
  return [trail.join(' › '), ...own, ...parts, ''].join('\n')
}

function rowsOf({ rows }: WorkingNode, { say }: WindowWords): readonly string[] {
  return rows.map(({ file, row, batch }) =>
    say('account.working.row-batch', { file, row: String(row), batch: String(batch) }),
  )
}
