import { type Day, day, lastDayOf, type Month, monthOf } from '../../../shared/days.ts'
import { asOf, type Company, companies, inCurrencyOf, monthsOf } from './company.ts'
import { baselineOf, bestOf, type Course, coursesOf } from './courses.ts'
import { csv, plain, type Row } from './csv.ts'
import { between, noise, type Random, randomOf } from './random.ts'
import { progressIn, shipmentsIn } from './story.ts'

const supportDesk: readonly string[] = ['problem_resolution', 'quote_lead_time']

/** What the transport system counted: one row a customer, indicator and month, without ids. */
export function operationsMeasurements(): Uint8Array {
  const rows = companies.flatMap((company) => [
    ...monthsOf(company).flatMap((month) => monthRows(company, month, (key) => !supportDesk.includes(key))),
    ...monthsOf(company).flatMap((month) => [...moneyRows(company, month), ...laneRows(company, month)]),
    ...afterTheEnd(company),
  ])
  const columns = ['account_id', 'indicator_key', 'date', 'actual', 'volume', 'evidence', 'source']
  return csv(columns, rows, plain)
}

/** What the service desk counted, with the desk's own row numbers; the desk writes Windows line ends. */
export function supportMeasurements(): Uint8Array {
  const rows = companies.flatMap((company) =>
    monthsOf(company).flatMap((month) => monthRows(company, month, (key) => supportDesk.includes(key))),
  )
  const numbered = rows.map((row, n) => ({
    id: `SD-${String(n + 1).padStart(5, '0')}`,
    ...row,
    source: 'Service desk',
  }))
  const columns = ['id', 'account_id', 'indicator_key', 'date', 'actual', 'volume', 'evidence', 'source']
  return csv(columns, numbered, { ...plain, newline: '\r\n' })
}

function monthRows(company: Company, month: Month, wanted: (key: string) => boolean): readonly Row[] {
  const shipments = shipmentsIn(company, month, randomOf(`shipments ${company.id} ${month}`))
  return coursesOf(company)
    .filter((course) => wanted(course.key))
    .map((course) => {
      const random = randomOf(`${course.key} ${company.id} ${month}`)
      return {
        account_id: company.id,
        indicator_key: course.key,
        date: dateIn(company, month),
        actual: actualIn(company, month, course, random).toFixed(course.decimals),
        volume: Math.max(1, Math.round(shipments * course.share)),
        // Texel Wol writes its own times down; what a customer's carriers to choose from are is nobody's measurement.
        evidence: course.key === 'carrier_choice' ? null : company.id === 'HL-1032' ? 'estimated' : 'measured',
        source: 'Transport system',
      }
    })
}

function actualIn(company: Company, month: Month, course: Course, random: Random): number {
  // Great Lakes: on time month after month, but for the storm of January 2024; its people feel otherwise (surveys).
  if (company.id === 'HL-1017' && course.key === 'on_time_delivery') {
    return month === '2024-01' ? 0.934 : between(random, 0.976, 0.988)
  }
  const before = baselineOf(company, course)
  const way = bestOf(company, course) - before
  const actual = before + way * (progressIn(company, month) + 0.07 * noise(random))
  return before < 1 ? Math.min(actual, 0.998) : Math.max(actual, before / 20)
}

/** Recovered claims and overcharges, stated as money; a month may bring nothing. */
function moneyRows(company: Company, month: Month): readonly Row[] {
  const streams = [
    { key: 'claims_recovered', service: 'claims', perShipment: 7.5, quiet: 0.15, source: 'Carrier credit notes' },
    { key: 'invoice_overcharges', service: 'invoices', perShipment: 9, quiet: 0.05, source: 'Freight invoice audit' },
  ] as const
  const shipments = shipmentsIn(company, month, randomOf(`shipments ${company.id} ${month}`))
  return streams.flatMap(({ key, service, perShipment, quiet, source }) => {
    const random = randomOf(`${key} ${company.id} ${month}`)
    if (!company.services.includes(service) || random() < quiet) return []
    const euros = shipments * perShipment * Math.max(0, progressIn(company, month)) * between(random, 0.55, 1.45)
    if (euros === 0) return []
    const amount = inCurrencyOf(company, euros).toFixed(2)
    return [moneyRow(company, key, dateIn(company, month), amount, source)]
  })
}

/** A new lane opens a few times a year. */
function laneRows(company: Company, month: Month): readonly Row[] {
  const random = randomOf(`lanes ${company.id} ${month}`)
  if (!company.services.includes('lanes') || random() > 0.22) return []
  const row = { account_id: company.id, indicator_key: 'lanes_opened', date: dateIn(company, month) }
  return [{ ...row, actual: random() < 0.2 ? 2 : 1, volume: 1, evidence: 'measured', source: 'Lane register' }]
}

/** A carrier paid Castellan's last claim five months after Castellan had left. */
function afterTheEnd(company: Company): readonly Row[] {
  const late = moneyRow(company, 'claims_recovered', day('2025-11-28'), '1184.60', 'Carrier credit notes')
  return company.id === 'HL-1011' ? [late] : []
}

function moneyRow(company: Company, key: string, date: Day, actual: string, source: string): Row {
  return { account_id: company.id, indicator_key: key, date, actual, volume: 1, evidence: 'measured', source }
}

/** Systems close a month on its last day; in an account's last month on its own last day. */
function dateIn(company: Company, month: Month): Day {
  const last = company.end ?? asOf
  return monthOf(last) === month ? last : lastDayOf(month)
}
