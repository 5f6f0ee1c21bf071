import { assert } from '../../../shared/assert.ts'
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
    if (blocks(this.tableNode).some(([first]) => first === row)) writer.beginUnbreakableBlock()
    beginRow.call(this, row, writer)
  }
  prototype.endRow = function endKept(row, writer, breaks) {
    endRow.call(this, row, writer, breaks)
    if (blocks(this.tableNode).some(([, last]) => last === row)) writer.commitUnbreakableBlock()
  }
}

/** Those of more than one row, but for the rows at the beginning of the table, which stay with the head. */
function blocks({ table }: TableNode): NonNullable<TableNode['table']['keptRows']> {
  const { keptRows = [], headerRows = 0, keepWithHeaderRows = 0 } = table
  return keptRows.filter(([first, last]) => last > first && first >= headerRows + keepWithHeaderRows)
}
