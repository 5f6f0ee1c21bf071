import { accountAssumptions } from './account-assumptions.ts'
import { csv, type Row } from './csv.ts'

const columns = [
  'indicator_key',
  'scope',
  'valid_from',
  'baseline',
  'expectation',
  'hourly_rate',
  'capture',
  'attribution',
  'hours_per_unit',
  'value_per_unit',
  'currency',
  'evidence',
  'source',
  'confirmed_by',
  'confirmed_on',
]

/** What the calculation rests on: for everybody, for a segment, for one customer, with days of validity. */
export function assumptions(): Uint8Array {
  const rows = [...forAll, ...bySegment(), ...accountAssumptions()]
  return csv(columns, rows, { delimiter: ';', newline: '\n', encoding: 'utf-8' })
}

const timeReview = 'Time-use review with six customers, spring 2022'
const workshop = 'Customer workshop, Rotterdam, 17 March 2022'
const council = { confirmed_by: 'Customer council', confirmed_on: '2025-03-20' }
const attribution = 'Agreed with the customer council, March 2022'

const forAll: readonly Row[] = [
  { indicator_key: '*', scope: '*', capture: '60%', evidence: 'estimated', source: timeReview },
  all('document_preparation', { expectation: 30, source: workshop }),
  all('declaration_entry', { expectation: 8, source: workshop }),
  all('customs_clearance', { expectation: 18, source: workshop }),
  all('right_first_time', { expectation: 0.95, hours_per_unit: 1.25, evidence: 'estimated', source: timeReview }),
  all('right_first_time', {
    valid_from: '2024-01-01',
    expectation: 0.955,
    value_per_unit: 28,
    currency: 'EUR',
    evidence: 'measured',
    source: 'Correction fee in the customs tariff of 2024',
  }),
  all('quote_lead_time', { expectation: 1.5, source: workshop }),
  all('carrier_choice', {
    baseline: 2,
    expectation: 3.5,
    evidence: 'assumed',
    source: 'Our own opinion, not yet asked',
  }),
  all('detention_cost', {
    expectation: 92,
    currency: 'EUR',
    attribution: '50%',
    evidence: 'measured',
    source: attribution,
  }),
  all('detention_cost', {
    valid_from: '2025-01-01',
    attribution: '60%',
    evidence: 'measured',
    source: 'Review of 212 cases, 2024',
  }),
  all('claims_recovered', { attribution: '70%', evidence: 'confirmed', source: attribution, ...council }),
  all('invoice_overcharges', { attribution: '80%', evidence: 'confirmed', source: attribution, ...council }),
  all('on_time_delivery', { expectation: 0.95, attribution: '50%', source: workshop }),
  all('lanes_opened', { attribution: '75%', source: attribution }),
  all('problem_resolution', { expectation: 14, source: workshop }),
]

function all(key: string, fields: Row): Row {
  return { indicator_key: key, scope: '*', ...fields }
}

/** Hourly rates follow the collective agreements; small customers turn less of the saved time to use. */
function bySegment(): readonly Row[] {
  const hourly = [
    { segment: 'Enterprise', rates: [44, 47.5, 50], claims: 3000, overcharges: 4000 },
    { segment: 'Mid-market', rates: [38, 41, 43.5], claims: 1200, overcharges: 1500 },
    { segment: 'Small', rates: [34, 36.5, 38.5], claims: 250, overcharges: 300 },
  ] as const
  const starts = ['2022-01-01', '2024-01-01', '2025-07-01']
  return hourly.flatMap(({ segment, rates, claims, overcharges }) => [
    ...rates.map((rate, n) => ({
      indicator_key: '*',
      scope: `segment:${segment}`,
      valid_from: starts[n] ?? null,
      hourly_rate: rate,
      capture: segment === 'Small' ? '45%' : null,
      currency: 'EUR',
      evidence: 'estimated',
      source: `Labour cost statistics for logistics staff, ${starts[n]?.slice(0, 4)}`,
    })),
    ...[
      { key: 'claims_recovered', expectation: claims },
      { key: 'invoice_overcharges', expectation: overcharges },
    ].map(({ key, expectation }) => ({
      indicator_key: key,
      scope: `segment:${segment}`,
      expectation,
      currency: 'EUR',
      source: workshop,
    })),
  ])
}
