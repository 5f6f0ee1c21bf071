import type { AccountTotals } from '../../../shared/contract/accounts.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { TableRow } from './account-table.ts'

/** What accounts come to together, in the book's currency; sums of what is known, null where nothing is. */
export function accountTotals(rows: readonly TableRow[]): AccountTotals {
  const [worth, paid, clv] = [sum(), sum(), sum()]
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

/** Whole minor units, so adding is exact in any order. */
function sum(): { readonly add: (value: Minor | null) => void; readonly value: () => Minor | null } {
  let [total, known] = [0, false]
  return {
    add: (value) => {
      if (value === null) return
      total += value
      known = true
    },
    value: () => (known ? (total as Minor) : null),
  }
}
