import { type Company, companies } from './company.ts'
import { csv, plain } from './csv.ts'

const columns = [
  'account_id',
  'name',
  'segment',
  'industry',
  'country',
  'currency',
  'locale',
  'manager',
  'start_date',
  'end_date',
  'brand',
  'parent_id',
  'contact_name',
  'contact_email',
]

/** The customers as the CRM exports them. */
export function accounts(): Uint8Array {
  const rows = companies.map((company) => ({
    account_id: company.id,
    name: company.name,
    segment: company.segment,
    industry: company.industry,
    country: company.country,
    currency: company.currency,
    locale: company.locale,
    manager: company.manager,
    start_date: company.start,
    end_date: company.end,
    parent_id: company.id === 'HL-1034' ? 'HL-1018' : null,
    contact_name: company.contact,
    contact_email: emailOf(company),
  }))
  return csv(columns, rows, plain)
}

function emailOf(company: Company): string {
  const plainName = company.contact.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return `${plainName.replaceAll(' ', '.')}@${company.domain}`
}
