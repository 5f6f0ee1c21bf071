import { type Batch, beginBatch, type Values } from '../../electron/engine/store/batches.ts'
import { type Book, createBook } from '../../electron/engine/store/book.ts'
import { addDays, addMonths, day, lastDayOf, monthOf } from '../../shared/days.ts'
import { inEnglish } from '../../shared/sentences/english.ts'
import { type TableName, tableOf } from '../../shared/tables.ts'

export type BookSize = { readonly accounts: number; readonly measurements: number }

type Put = (values: Values) => void

const started = day('2023-01-01')
const months = 36
const grades = ['measured', 'confirmed', 'estimated', null]

/**
 * Fills a new book for benchmarks: accounts of three currencies over three years, measurements of five indicators, contracts,
 * quarterly invoices, costs, feedback, assumptions and rates.
 * The same seed gives the same book. The caller closes it.
 */
export function makeLargeBook(file: string, size: BookSize, seed: number): Book {
  const made = createBook(file, {})
  if (!made.ok) throw new Error(made.problem.message)
  const book = made.value
  const random = randomFrom(seed)
  fill(book, 'indicators', putIndicators)
  fill(book, 'accounts', (put) => putAccounts(put, size.accounts, random))
  fill(book, 'assumptions', putAssumptions)
  fill(book, 'rates', putRates)
  fill(book, 'contracts', (put) => putContracts(put, size.accounts, random))
  fill(book, 'orders', (put) => putOrders(put, size.accounts, random))
  fill(book, 'costs', (put) => putCosts(put, size.accounts, random))
  fill(book, 'feedback', (put) => putFeedback(put, size.accounts, random))
  fill(book, 'measurements', (put) => putMeasurements(put, size, random))
  return book
}

function fill(book: Book, table: TableName, rows: (put: Put) => void): void {
  const source = { file: `${table}.csv`, hash: table, table, preset: null, at: '2026-01-01T00:00:00Z' }
  const batch: Batch = beginBatch(book, source)
  const empty = Object.fromEntries(tableOf(table).columns.map((column) => [column.name, null]))
  let row = 1
  rows((values) => {
    row += 1
    const outcome = batch.put(row, { ...empty, ...values })
    if (outcome.kind === 'problem') throw new Error(inEnglish(outcome.what))
  })
  batch.commit(row - 1)
}

function putIndicators(put: Put): void {
  const common = { discovery: 'interview', said_by: 'customers', said_on: '2022-11-15', outcome: 'less effort' }
  put({ ...common, key: 'report_preparation', name: 'Report preparation', measure: 'duration', unit: 'hours' })
  put({ ...common, key: 'ticket_handling', name: 'Ticket handling', measure: 'duration', unit: 'minutes' })
  put({ ...common, key: 'first_time_resolution', name: 'First-time resolution', measure: 'rate' })
  put({ ...common, key: 'quote_lead_time', name: 'Quote lead time', measure: 'wait', unit: 'days' })
  put({ ...common, key: 'penalties_avoided', name: 'Penalties avoided', measure: 'amount' })
}

function putAccounts(put: Put, accounts: number, random: () => number): void {
  for (let n = 1; n <= accounts; n += 1) {
    put({
      account_id: accountId(n),
      name: `Customer ${n}`,
      segment: ['enterprise', 'mid-market', 'small'][n % 3] ?? null,
      manager: `Manager ${n % 40}`,
      currency: [null, 'USD', 'GBP', 'EUR'][n % 4] ?? null,
      start_date: addDays(started, Math.floor(random() * 300)),
    })
  }
}

function putAssumptions(put: Put): void {
  const all = { scope: '*', evidence: 'estimated', currency: 'EUR' }
  put({ ...all, indicator_key: '*', hourly_rate: 55, capture: 0.6, attribution: 0.9 })
  put({ ...all, indicator_key: 'report_preparation', baseline: 12 })
  put({ ...all, indicator_key: 'ticket_handling', baseline: 40 })
  put({ ...all, indicator_key: 'first_time_resolution', baseline: 0.6, hours_per_unit: 0.5 })
  put({ ...all, indicator_key: 'quote_lead_time', baseline: 4 })
  put({ ...all, indicator_key: 'ticket_handling', scope: 'segment:small', baseline: 35, valid_from: '2024-01-01' })
}

function putRates(put: Put): void {
  for (let n = 0; n < months; n += 1) {
    const date = addMonths(started, n)
    put({ date, from: 'EUR', to: 'USD', rate: 1.05 + (n % 7) / 100 })
    put({ date, from: 'EUR', to: 'GBP', rate: 0.85 + (n % 5) / 100 })
  }
}

function putContracts(put: Put, accounts: number, random: () => number): void {
  for (let n = 1; n <= accounts; n += 1) {
    for (let year = 0; year < 3; year += 1) {
      const start = addMonths(started, year * 12 + (n % 12))
      const value = Math.round(5_000 + random() * 45_000)
      put({
        contract_id: `C-${n}-${year}`,
        account_id: accountId(n),
        start_date: start,
        end_date: addDays(addMonths(start, 12), -1),
        annual_value: value,
        promised_worth: value * 3,
        notice_days: 60,
      })
    }
  }
}

function putOrders(put: Put, accounts: number, random: () => number): void {
  for (let quarter = 0; quarter < months / 3; quarter += 1) {
    for (let n = 1; n <= accounts; n += 1) {
      const date = addDays(addMonths(started, quarter * 3), Math.floor(random() * 85))
      const revenue = Math.round(random() * 1_500_000) / 100
      put({
        order_id: `O-${quarter}-${n}`,
        account_id: accountId(n),
        date,
        revenue,
        cost: revenue / 2,
        kind: 'invoice',
      })
    }
  }
}

function putCosts(put: Put, accounts: number, random: () => number): void {
  for (let n = 1; n <= accounts; n += 1) {
    const date = addDays(started, Math.floor(random() * 1_000))
    put({ account_id: accountId(n), date, amount: Math.round(random() * 90_000) / 100, kind: 'support' })
  }
  for (let n = 0; n < months; n += 1) {
    put({ date: lastDayOf(monthOf(addMonths(started, n))), amount: 25_000, kind: 'support', driver: 'revenue' })
  }
}

function putFeedback(put: Put, accounts: number, random: () => number): void {
  for (let n = 1; n <= accounts; n += 1) {
    const date = addDays(started, Math.floor(random() * 1_000))
    put({ account_id: accountId(n), date, kind: 'nps', score: Math.floor(random() * 11), scale_min: 0, scale_max: 10 })
  }
}

/** Month after month, as exports come. A third are many small rows of a busy indicator at a tenth of the accounts. */
function putMeasurements(put: Put, size: BookSize, random: () => number): void {
  const calm = ['report_preparation', 'first_time_resolution', 'quote_lead_time', 'penalties_avoided']
  for (let n = 0; n < size.measurements; n += 1) {
    const month = addMonths(started, Math.floor((n * months) / size.measurements))
    const busy = n % 3 === 0
    const nth = n - Math.floor(n / 3) - 1
    const account = 1 + (busy ? Math.floor(random() * Math.ceil(size.accounts / 10)) : nth % size.accounts)
    const indicator = busy ? 'ticket_handling' : (calm[Math.floor(nth / size.accounts) % calm.length] ?? '')
    const scale = indicator === 'first_time_resolution' ? 1 : indicator === 'penalties_avoided' ? 2_000 : 30
    put({
      account_id: accountId(account),
      indicator_key: indicator,
      date: addDays(month, Math.floor(random() * 28)),
      actual: Math.round(random() * scale * 1_000) / 1_000,
      volume: indicator === 'penalties_avoided' ? null : 1 + Math.floor(random() * 40),
      evidence: grades[n % 97 === 0 ? 3 : n % 2] ?? null,
      source: busy ? 'helpdesk' : 'billing',
    })
  }
}

function accountId(n: number): string {
  return `A-${String(n).padStart(6, '0')}`
}

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
