import { assert } from '../../../shared/assert.ts'
import { type Day, day, type Month, monthOf, monthsBetween, monthsFrom } from '../../../shared/days.ts'
import { companyTable } from './company-table.ts'

/** Harbourline's services; a customer is measured on those it subscribed to. */
export type Service = 'documents' | 'customs' | 'quotes' | 'containers' | 'claims' | 'invoices' | 'delivery' | 'lanes'

export type Company = {
  readonly id: string
  readonly name: string
  readonly segment: string
  readonly industry: string
  readonly country: string
  readonly currency: string
  readonly locale: string
  readonly manager: string
  readonly start: Day
  readonly end: Day | null
  /** Of the first year, in the account's currency. */
  readonly price: number
  /** In an average month. */
  readonly shipments: number
  /** 0: as before us, 1: the best that we do for anybody. */
  readonly quality: number
  readonly services: readonly Service[]
  readonly contact: string
  readonly role: string
  readonly domain: string
}

// In the order of the letters D, C, Q, K, L, I, V, N of the table.
const services: readonly Service[] = [
  'documents',
  'customs',
  'quotes',
  'containers',
  'claims',
  'invoices',
  'delivery',
  'lanes',
]

/** The last day that the exports know. */
export const asOf = day('2026-03-31')

export const companies: readonly Company[] = companyTable.trim().split('\n').map(companyFrom)

/** The months in which the company was a customer. */
export function monthsOf(company: Company): readonly Month[] {
  return monthsFrom(monthOf(company.start), monthOf(company.end ?? asOf))
}

/** Whole months since the company's first month. */
export function ageIn(company: Company, month: Month): number {
  return monthsBetween(monthOf(company.start), month)
}

/** An amount thought of in euros, in the account's currency: rough, for sizes only. */
export function inCurrencyOf(company: Company, euros: number): number {
  return euros * (company.currency === 'GBP' ? 0.86 : company.currency === 'USD' ? 1.09 : 1)
}

function companyFrom(line: string): Company {
  const cells = line.split('|').map((cell) => cell.trim())
  const at = (n: number) => cells[n] ?? ''
  assert(cells.length === 17, `the line of ${at(0)} has 17 cells`)
  const letters = at(13).split('')
  return {
    id: at(0),
    name: at(1),
    segment: at(2),
    industry: at(3),
    country: at(4),
    currency: at(5),
    locale: at(6),
    manager: at(7),
    start: day(at(8)),
    end: at(9) === '' ? null : day(at(9)),
    price: Number(at(10)),
    shipments: Number(at(11)),
    quality: Number(at(12)),
    services: services.filter((_, n) => letters.includes('DCQKLIVN'.charAt(n))),
    contact: at(14),
    role: at(15),
    domain: at(16),
  }
}
