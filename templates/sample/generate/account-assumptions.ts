import { addDays, type Day, daysBetween } from '../../../shared/days.ts'
import { asOf, type Company, companies } from './company.ts'
import { baselineOf, type Course, coursesOf } from './courses.ts'
import type { Row } from './csv.ts'
import { between, randomOf } from './random.ts'

/** What was found out with each customer: what it had before, what an hour of its people costs, what it agreed to. */
export function accountAssumptions(): readonly Row[] {
  return companies.flatMap((company) => [
    ...coursesOf(company).flatMap((course) => baselineRows(company, course)),
    ...remeasuredRows(company),
    ...hourRows(company),
    ...soonerRows(company),
  ])
}

function baselineRows(company: Company, course: Course): readonly Row[] {
  // Fjordlys never let us look at how it worked before; nobody thought of asking Azulejo about its waiting problems.
  const neverAsked = company.id === 'HL-1010' || (company.id === 'HL-1024' && course.key === 'problem_resolution')
  if (neverAsked || course.key === 'carrier_choice') return []
  const random = randomOf(`evidence ${company.id} ${course.key}`)
  const kind = random()
  const row = { indicator_key: course.key, scope: `account:${company.id}`, baseline: baselineOf(company, course) }
  const currency = course.money ? company.currency : null
  if (kind < 0.72) {
    const source = 'Baseline study at the start, agreed in the annual review'
    return [{ ...row, currency, evidence: 'confirmed', source, ...confirmation(company, between(random, 0.4, 0.95)) }]
  }
  const source = kind < 0.88 ? 'Twelve months of data before the start' : 'Told by the customer at the start'
  return [{ ...row, currency, evidence: kind < 0.88 ? 'measured' : 'estimated', source, valid_from: company.start }]
}

/** Van der Linden's new order system made its own paperwork quicker: what it would have without us was measured again. */
function remeasuredRows(company: Company): readonly Row[] {
  const course = coursesOf(company).find((each) => each.key === 'document_preparation')
  if (company.id !== 'HL-1003' || !course) return []
  return [
    {
      indicator_key: course.key,
      scope: `account:${company.id}`,
      valid_from: '2025-01-01',
      baseline: baselineOf(company, course) - 9,
      evidence: 'confirmed',
      source: 'Measured again after the new order system',
      ...confirmation(company, 0.9),
    },
  ]
}

/** Customers outside the euro stated their own cost of an hour, and so did every second other one. */
function hourRows(company: Company): readonly Row[] {
  const random = randomOf(`hour ${company.id}`)
  const asked = company.currency !== 'EUR' || random() < 0.5
  const size = company.segment === 'Enterprise' ? 1.15 : company.segment === 'Small' ? 0.85 : 1
  const rate = { EUR: 42, GBP: 34, USD: 46 }[company.currency] ?? 42
  if (!asked) return []
  const confirmed = random() < 0.7
  return [
    {
      indicator_key: '*',
      scope: `account:${company.id}`,
      hourly_rate: Math.round(rate * size * between(random, 0.94, 1.08) * 2) / 2,
      capture: confirmed ? `${Math.round(between(random, 10, 14)) * 5}%` : null,
      currency: company.currency,
      evidence: confirmed ? 'confirmed' : 'estimated',
      source: 'Stated by the finance department',
      ...(confirmed ? confirmation(company, between(random, 0.3, 0.9)) : {}),
    },
  ]
}

/** Large customers with goods in paid storage agreed what an hour less at customs is worth to them. */
function soonerRows(company: Company): readonly Row[] {
  if (!['HL-1003', 'HL-1018', 'HL-1023'].includes(company.id)) return []
  return [
    {
      indicator_key: 'customs_clearance',
      scope: `account:${company.id}`,
      valid_from: '2024-07-01',
      value_per_unit: 0.6,
      currency: company.currency,
      attribution: '60%',
      evidence: 'confirmed',
      source: 'Storage tariff of the terminal for an average consignment',
      ...confirmation(company, 0.8),
    },
  ]
}

/** Confirmed by the contact, at a point between the start and today. */
function confirmation(company: Company, point: number): { readonly confirmed_by: string; readonly confirmed_on: Day } {
  const days = daysBetween(company.start, company.end ?? asOf)
  return {
    confirmed_by: `${company.contact}, ${company.role}`,
    confirmed_on: addDays(company.start, Math.floor(days * point)),
  }
}
