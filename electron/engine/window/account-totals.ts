import type { AccountTotals } from '../../../shared/contract/accounts.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { TableRow } from './account-table.ts'
import { growingSum } from './growing-sum.ts'

/**
 * What accounts come to together, in the book's currency; sums of what is known, null where nothing is. Whole minor
 * units, so adding is exact in any order.
 */
export function accountTotals(rows: readonly TableRow[]): AccountTotals {
  const [worth, paid, clv] = [growingSum<Minor>(), growingSum<Minor>(), growingSum<Minor>()]
  const both = { worth: 0, paid: 0 }
  let [ready, calculated] = [0, 0]
  for (const row of rows) {
    worth.add(row.bookWorth)
    paid.add(row.bookPaid)
    clv.add(row.clv)
    if (row.bookWorth !== null && row.bookPaid !== null) {
      both.worth += row.bookWorth
      both.paid += row.bookPaid
    }
    if (row.ready) ready += 1
    if (row.calculated) calculated += 1
  }
  const returnPerUnit = both.paid > 0 ? both.worth / both.paid : null
  return { worth: worth.value(), paid: paid.value(), returnPerUnit, clv: clv.value(), ready, calculated }
}
