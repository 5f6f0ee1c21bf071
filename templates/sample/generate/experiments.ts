import { type Day, day } from '../../../shared/days.ts'
import { type Company, companies } from './company.ts'
import { csv, plain } from './csv.ts'

const start = day('2025-04-01')

/** Two trials: half of the customers got their value statement early; half of those with claims a weekly claims call. */
export function experiments(): Uint8Array {
  const early = tried(() => true).map((company) => ({
    experiment: 'early_statement_2025',
    account_id: company.id,
    arm: inTreatment(company, start) ? 'treatment' : 'control',
    start_date: start,
    indicator_key: null,
    kpi: 'NPS',
  }))
  const calls = tried((company) => company.services.includes('claims')).map((company, n) => ({
    experiment: 'weekly_claims_call_2025',
    account_id: company.id,
    arm: n % 2 === 0 ? 'treatment' : 'control',
    start_date: day('2025-07-01'),
    indicator_key: 'claims_recovered',
    kpi: 'renewal rate',
  }))
  const columns = ['experiment', 'account_id', 'arm', 'start_date', 'indicator_key', 'kpi']
  return csv(columns, [...early, ...calls], plain)
}

export function inTreatment(company: Company, on: Day): boolean {
  return on >= start && company.start < '2025-01-01' && company.end === null && Number(company.id.slice(3)) % 2 === 0
}

function tried(wanted: (company: Company) => boolean): readonly Company[] {
  return companies.filter((company) => company.start < '2025-01-01' && company.end === null && wanted(company))
}
