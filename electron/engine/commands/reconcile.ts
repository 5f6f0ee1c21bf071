import { reconcileBook } from '../calculate/reconcile.ts'
import { operandsOf } from '../terminal/arguments.ts'
import type { Command } from './command.ts'
import { withBook } from './with-book.ts'

export const reconcile: Command = {
  name: 'reconcile',
  operands: 'BOOK',
  help: 'Proves that the accounts add up to the imported rows, and names every row left out.',
  options: [],
  run: (args) => {
    const [file = ''] = operandsOf(reconcile, args, 1, 1)
    return withBook(file, 'read', (book) => {
      const found = reconcileBook(book)
      const differences = found.differences.map(
        (one) =>
          `  ${one.table} ${one.currency} ${one.month}: ${one.importedRows} rows of ${one.imported} were imported, ${one.accountedRows} of ${one.accounted} are accounted for\n`,
      )
      const reasons = [...Map.groupBy(found.leftOut, (row) => row.reason)].map(([reason, rows]) => {
        const places = rows.slice(0, 5).map((row) => `batch ${row.batch} row ${row.row}`)
        return `  ${rows.length} rows: ${reason} (${places.join(', ')}${rows.length > 5 ? ', …' : ''})\n`
      })
      const head = found.ok ? 'Every imported row is accounted for, by currency and month.\n' : 'These do not add up:\n'
      const left = reasons.length > 0 ? `Left out of the sums:\n${reasons.join('')}` : ''
      return { exit: found.ok ? 0 : 1, json: found, text: head + differences.join('') + left }
    })
  },
}
