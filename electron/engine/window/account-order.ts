import type { AccountSort, AccountView } from '../../../shared/contract/accounts.ts'
import type { AccountTable, TableRow } from './account-table.ts'

type Kept = { readonly revision: number; readonly calculated: number; readonly places: Uint32Array }
const kept = new WeakMap<AccountTable, Map<string, Kept>>()

/** What does not change while accounts are calculated. */
const settled = new Set<AccountSort>(['name', 'segment', 'manager', 'renewalDate'])

/**
 * The rows' places in the order asked for: what is not known last, whichever way, and what is equal by name. Kept, so
 * that a search as somebody types only filters; an order by numbers still being calculated is made anew now and then,
 * not whenever one more is known: rows that change places all the time cannot be read.
 */
export function accountOrder(table: AccountTable, { by, descending }: AccountView['sort']): Uint32Array {
  const orders = kept.get(table) ?? new Map<string, Kept>()
  kept.set(table, orders)
  const key = `${by} ${descending}`
  const found = orders.get(key)
  if (found && (settled.has(by) || stillGood(table, found))) return found.places
  const places = sorted(table.rows, by, descending)
  orders.set(key, { revision: table.revision(), calculated: table.calculated(), places })
  return places
}

function stillGood(table: AccountTable, { revision, calculated }: Kept): boolean {
  if (revision === table.revision()) return true
  return table.calculated() < table.rows.length && table.calculated() - calculated < table.rows.length / 10
}

/** Rows stand by name already, so their places decide where the keys are equal. */
function sorted(rows: readonly TableRow[], by: AccountSort, descending: boolean): Uint32Array {
  const places = new Uint32Array(rows.length)
  for (let place = 0; place < places.length; place += 1) places[place] = place
  if (by === 'name') return descending ? places.reverse() : places
  const keys = keysOf(rows, by)
  const way = descending ? -1 : 1
  return places.sort((a, b) => {
    const [left, right] = [keys[a] ?? Number.NaN, keys[b] ?? Number.NaN]
    if (left === right) return a - b
    if (Number.isNaN(left)) return Number.isNaN(right) ? a - b : 1
    if (Number.isNaN(right)) return -1
    return left < right ? -way : way
  })
}

/** A number for every row, NaN where it is not known: numbers are compared faster than texts. */
function keysOf(rows: readonly TableRow[], by: Exclude<AccountSort, 'name'>): Float64Array {
  const pick = picks[by]
  const picked = rows.map(pick)
  const texts = [...new Set(picked.filter((key) => typeof key === 'string'))].sort()
  const ranks = new Map(texts.map((text, rank) => [text, rank]))
  return Float64Array.from(picked, (key) =>
    key === null ? Number.NaN : typeof key === 'string' ? (ranks.get(key) ?? Number.NaN) : key,
  )
}

const picks: { readonly [S in Exclude<AccountSort, 'name'>]: (row: TableRow) => string | number | null } = {
  segment: (row) => row.segment,
  manager: (row) => row.manager,
  worth: (row) => row.bookWorth,
  paid: (row) => row.bookPaid,
  returnPerUnit: (row) => row.returnPerUnit,
  clv: (row) => row.clv,
  reciprocity: (row) => row.reciprocity,
  renewalDate: (row) => row.renewalDate,
  ready: (row) => (row.ready === null ? null : Number(row.ready)),
}
