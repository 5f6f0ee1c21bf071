import { assert } from '../../../shared/assert.ts'
import { KeptWith } from './kept-with.ts'
import { type TableNode, TableProcessor } from './pdfmake-parts.ts'

/**
 * Lets a table say which of its rows stay together (`keptRows`: the first and the last of each block), as pdfmake lets it
 * for those below the head: they are laid out as one, which goes to the next page as a whole.
 */
export function keepRows(): void {
  const { prototype } = TableProcessor
  const { beginRow, endRow } = prototype
  assert(typeof beginRow === 'function' && typeof endRow === 'function', 'pdfmake lays rows out so, as in 0.3.11')
  prototype.beginRow = function beginKept(row, writer) {
    if (blocksOf(this.tableNode).first.has(row)) writer.beginUnbreakableBlock()
    beginRow.call(this, row, writer)
  }
  prototype.endRow = function endKept(row, writer, breaks) {
    endRow.call(this, row, writer, breaks)
    if (blocksOf(this.tableNode).last.has(row)) writer.commitUnbreakableBlock()
  }
}

type Blocks = { readonly first: ReadonlySet<number>; readonly last: ReadonlySet<number> }

/** Asked twice for every row: found once for a table. */
const known = new KeptWith<TableNode, Blocks>()
const none: Blocks = { first: new Set(), last: new Set() }

/** Those of more than one row, but for the rows at the beginning of the table, which stay with the head. */
function blocksOf(node: TableNode): Blocks {
  const { keptRows = [], headerRows = 0, keepWithHeaderRows = 0 } = node.table
  if (keptRows.length === 0) return none
  const found = known.get(node)
  if (found) return found
  const blocks = keptRows.filter(([first, last]) => last > first && first >= headerRows + keepWithHeaderRows)
  const made = { first: new Set(blocks.map(([first]) => first)), last: new Set(blocks.map(([, last]) => last)) }
  known.set(node, made)
  return made
}
