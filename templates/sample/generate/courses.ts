import { type Company, inCurrencyOf, type Service } from './company.ts'
import { between, randomOf } from './random.ts'

/** How an indicator runs from what a customer had before to the best that we do: ranges in its own unit. */
export type Course = {
  readonly key: string
  readonly service: Service | 'support'
  readonly before: readonly [number, number]
  readonly best: readonly [number, number]
  readonly decimals: number
  /** What one row's volume counts, as a share of the shipments. */
  readonly share: number
  readonly money: boolean
}

export const courses: readonly Course[] = [
  course('document_preparation', 'documents', [55, 88], [10, 15], 1, 1),
  course('declaration_entry', 'documents', [15, 24], [3, 5], 1, 0.7),
  course('customs_clearance', 'customs', [27, 44], [8, 11.5], 1, 0.3),
  course('right_first_time', 'customs', [0.86, 0.92], [0.976, 0.992], 3, 0.7),
  course('quote_lead_time', 'quotes', [2.4, 4.2], [0.4, 0.8], 2, 0.25),
  course('carrier_choice', 'quotes', [1.6, 2.4], [4.4, 6], 1, 0.25),
  { ...course('detention_cost', 'containers', [105, 165], [46, 70], 2, 0.18), money: true },
  course('on_time_delivery', 'delivery', [0.87, 0.925], [0.972, 0.986], 3, 1),
  course('problem_resolution', 'support', [20, 38], [5, 8.5], 1, 0.035),
]

/** What the customer had before us: measured or told when it began, so rounded as people write such numbers. */
export function baselineOf(company: Company, of: Course): number {
  const drawn = between(randomOf(`baseline ${company.id} ${of.key}`), ...of.before)
  const amount = of.money ? inCurrencyOf(company, drawn) : drawn
  return Number(amount.toFixed(of.before[1] < 1 ? 2 : of.before[1] < 5 ? 1 : 0))
}

/** Where progress 1 leads. */
export function bestOf(company: Company, of: Course): number {
  const drawn = between(randomOf(`best ${company.id} ${of.key}`), ...of.best)
  return of.money ? inCurrencyOf(company, drawn) : drawn
}

/** Indicators that the company is measured on by a course; support is part of every subscription. */
export function coursesOf(company: Company): readonly Course[] {
  return courses.filter((each) => each.service === 'support' || company.services.includes(each.service))
}

function course(
  key: string,
  service: Course['service'],
  before: readonly [number, number],
  best: readonly [number, number],
  decimals: number,
  share: number,
): Course {
  return { key, service, before, best, decimals, share, money: false }
}
