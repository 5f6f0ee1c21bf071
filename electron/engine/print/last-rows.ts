import { assert } from '../../../shared/assert.ts'
import { type TableNode, TableProcessor } from './pdfmake-parts.ts'

/**
 * Lets a table say how many of its last rows stay together (`keepLastRows`), as pdfmake lets it for the first ones:
 * they are laid out as one block, which goes to the next page as a whole.
 */
export function keepLastRows(): void {
  const { prototype } = TableProcessor
  const { beginRow, endRow } = prototype
  assert(typeof beginRow === 'function' && typeof endRow === 'function', 'pdfmake lays rows out so, as in 0.3.11')
  prototype.beginRow = function beginKept(row, writer) {
    if (row === firstKept(this.tableNode)) writer.beginUnbreakableBlock()
    beginRow.call(this, row, writer)
  }
  prototype.endRow = function endKept(row, writer, breaks) {
    endRow.call(this, row, writer, breaks)
    const { table } = this.tableNode
    if (firstKept(this.tableNode) !== null && row === table.body.length - 1) writer.commitUnbreakableBlock()
  }
}

/** The first of the rows that stay together; null where the rows at the beginning of the table are among them. */
function firstKept({ table }: TableNode): number | null {
  const { body, keepLastRows: kept = 0, headerRows = 0, keepWithHeaderRows = 0 } = table
  const first = body.length - kept
  return kept > 1 && first >= headerRows + keepWithHeaderRows ? first : null
}
