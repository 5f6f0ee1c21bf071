import { addMonths, type Day } from '../../../shared/days.ts'
import { asOf, type Company, companies } from './company.ts'
import { contractCurrency, productOf, termsOf } from './contracts.ts'
import { csv, dutchAmount, dutchDay, type Row } from './csv.ts'
import { between, randomOf } from './random.ts'
import { refunds } from './refunds.ts'

/** An entry of the sales ledger; `cost` is what delivering it cost us, in the same currency. */
export type Entry = {
  readonly company: Company
  readonly date: Day
  readonly revenue: number
  readonly cost: number
  readonly kind: 'order' | 'invoice' | 'refund'
  readonly product: string
}

const columns = ['order_id', 'account_id', 'date', 'revenue', 'cost', 'currency', 'kind', 'product']
// Texel Wol and Blue Ridge are billed by a partner, so the ledger knows their orders only.
const billedByPartner: readonly string[] = ['HL-1027', 'HL-1032']

/** The sales ledger, written by Dutch bookkeeping: semicolons, decimal commas, its own dates, a byte-order mark. */
export function invoices(): Uint8Array {
  const entries = [
    ...companies.flatMap(subscriptions),
    ...companies.flatMap(bookings),
    ...companies.flatMap(onboarding),
  ]
  const all = [...entries, ...companies.flatMap(extras), ...refunds()].filter(({ date }) => date <= asOf)
  const sorted = all.toSorted((a, b) => order(a, b))
  return csv(columns, sorted.map(row), { delimiter: ';', newline: '\r\n', encoding: 'utf-8 with mark' })
}

/** The subscription, in advance: by the month for small customers, by the quarter for others. */
function subscriptions(company: Company): readonly Entry[] {
  const step = company.segment === 'Small' ? 1 : 3
  return termsOf(company).flatMap((term) =>
    Array.from({ length: 12 / step }, (_, n) => addMonths(term.start, n * step))
      .filter((date) => company.end === null || date <= company.end)
      .map((date) => {
        const kind = billedByPartner.includes(company.id) ? 'order' : 'invoice'
        return entry(company, date, (term.annual * step) / 12, kind, productOf(company))
      }),
  )
}

/** Rijnmond's contracts are booked as orders too; they are invoiced like all others. */
function bookings(company: Company): readonly Entry[] {
  if (company.id !== 'HL-1018') return []
  return termsOf(company).map((term) => entry(company, term.start, term.annual, 'order', 'Contract booking'))
}

function onboarding(company: Company): readonly Entry[] {
  if (company.segment === 'Small') return []
  const fee = Math.round((company.price * 0.06) / 50) * 50
  return [{ ...entry(company, company.start, fee, 'invoice', 'Onboarding'), cost: Math.round(fee * 0.9) }]
}

/** Work outside the subscription, now and then. */
function extras(company: Company): readonly Entry[] {
  if (company.segment === 'Small') return []
  return termsOf(company).flatMap((term) => {
    const random = randomOf(`extras ${term.id}`)
    const date = addMonths(term.start, 5)
    const amount = Math.round(term.annual * between(random, 0.01, 0.05) * 100) / 100
    const wanted = random() < 0.6 && (company.end === null || date <= company.end)
    return wanted ? [entry(company, date, amount, 'invoice', 'Extra declarations')] : []
  })
}

function entry(company: Company, date: Day, revenue: number, kind: Entry['kind'], product: string): Entry {
  const share = between(randomOf(`cost share ${company.id}`), 0.31, 0.44)
  const cents = (amount: number) => Math.round(amount * 100) / 100
  return { company, date, revenue: cents(revenue), cost: cents(revenue * share), kind, product }
}

function order(a: Entry, b: Entry): number {
  const [left, right] = [a, b].map((each) => `${each.date} ${each.company.id} ${each.kind} ${each.product}`)
  return left === right ? 0 : (left ?? '') < (right ?? '') ? -1 : 1
}

function row(of: Entry, n: number): Row {
  return {
    order_id: `${of.kind === 'refund' ? 'CN' : of.kind === 'order' ? 'SO' : 'F'}-${String(n + 10_001)}`,
    account_id: of.company.id,
    date: dutchDay(of.date),
    revenue: dutchAmount(of.revenue),
    cost: dutchAmount(of.cost),
    currency: contractCurrency(of.company),
    kind: of.kind,
    product: of.product,
  }
}
