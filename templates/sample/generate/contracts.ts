import { addDays, addMonths, type Day } from '../../../shared/days.ts'
import { asOf, type Company, companies } from './company.ts'
import { csv, plain, type Row } from './csv.ts'
import { between, oneOf, randomOf } from './random.ts'

/** A term of one year; the price rises a little at each renewal. */
export type Term = { readonly id: string; readonly start: Day; readonly end: Day; readonly annual: number }

const columns = [
  'contract_id',
  'account_id',
  'start_date',
  'end_date',
  'annual_value',
  'renewal_value',
  'promised_worth',
  'notice_days',
  'currency',
  'status',
  'end_reason',
  'product',
]

/** The contracts as the CRM exports them: yearly terms, renewed on time. */
export function contracts(): Uint8Array {
  const rows = companies.flatMap((company) => {
    const terms = termsOf(company)
    return terms.map((term, n) => contractRow(company, term, terms[n + 1] ?? null))
  })
  return csv(columns, rows, plain)
}

/** All terms that began by the last day of the exports, or by the account's end. */
export function termsOf(company: Company): readonly Term[] {
  const last = company.end ?? asOf
  const rise = between(randomOf(`rise ${company.id}`), 1.02, 1.05)
  const years = [0, 1, 2, 3, 4].filter((year) => addMonths(company.start, 12 * year) <= last)
  return years.map((year) => ({
    id: `C-${company.id.slice(3)}-${company.start.slice(0, 4)}-${year + 1}`,
    start: addMonths(company.start, 12 * year),
    end: addDays(addMonths(company.start, 12 * (year + 1)), -1),
    annual: Math.round((company.price * rise ** year) / 50) * 50,
  }))
}

/** Zürcher Feinwerk signs and pays in Swiss francs. */
export function contractCurrency(company: Company): string {
  return company.id === 'HL-1009' ? 'CHF' : company.currency
}

function contractRow(company: Company, term: Term, next: Term | null): Row {
  const random = randomOf(`contract ${company.id}`)
  const promises = company.segment === 'Small' ? random() < 0.5 : random() < 0.9
  const notice = oneOf(random, 30, 60, 90)
  const ratio = between(random, 1.3, 2.2)
  const cancelled = company.end !== null && company.end < term.end
  const lapsed = company.end === term.end
  const offered = Math.round((term.annual * 1.035) / 50) * 50
  return {
    contract_id: term.id,
    account_id: company.id,
    start_date: term.start,
    end_date: term.end,
    annual_value: term.annual,
    renewal_value: cancelled ? null : (next?.annual ?? offered),
    promised_worth: promises ? Math.round((term.annual * ratio) / 1000) * 1000 : null,
    notice_days: notice,
    currency: contractCurrency(company),
    status: cancelled ? 'cancelled' : 'active',
    end_reason: cancelled
      ? 'Bought by a group that has its own customs department'
      : lapsed
        ? 'Not renewed: too few shipments for the price'
        : null,
    product: productOf(company),
  }
}

export function productOf(company: Company): string {
  const full = company.services.length >= 6
  return full ? 'Full desk' : company.services.includes('quotes') ? 'Customs & freight desk' : 'Document desk'
}
