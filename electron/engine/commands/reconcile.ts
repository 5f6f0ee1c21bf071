import { exactSum } from '../../../shared/exact-sum.ts'
import { type ReconciledSum, reconcileBook } from '../calculate/reconcile.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
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
      const shares = found.shares.map(
        ({ batch, row, cost, shared }) =>
          `  the shared cost of batch ${batch} row ${row} is ${cost} minor units, its shares are ${shared}\n`,
      )
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
      return {
        exit: found.ok ? 0 : 1,
        json: found,
        text: head + differences.join('') + shares.join('') + sumsTable(found.sums) + left,
      }
    })
  },
}

/** By table and currency over all months: what was imported is what counts and what is left out. */
function sumsTable(sums: readonly ReconciledSum[]): string {
  const amount = (value: number) =>
    value.toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const rows = [...Map.groupBy(sums, ({ table, currency }) => `${table} ${currency}`).values()].map((some) => {
    const sum = (pick: (of: ReconciledSum) => number) => exactSum(some.map(pick))
    return [
      some[0]?.table ?? '',
      some[0]?.currency ?? '',
      ...[some.length, sum((of) => of.rows)].map(String),
      ...[sum((of) => of.sum), sum((of) => of.counted), sum((of) => of.leftOut)].map(amount),
    ]
  })
  const columns = ['table', 'currency', 'months', 'rows', 'imported', 'counted', 'left out'].map((title, at) => ({
    title,
    align: at < 2 ? ('left' as const) : ('right' as const),
  }))
  return rows.length === 0
    ? ''
    : `${textTable(columns, rows)}(of measurements: Σ actual·volume, whatever they measure)\n`
}
