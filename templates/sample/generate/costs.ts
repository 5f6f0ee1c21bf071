import { addMonths, type Day, day, lastDayOf, monthOf, monthsFrom } from '../../../shared/days.ts'
import { asOf, type Company, companies, inCurrencyOf, monthsOf } from './company.ts'
import { csv, dutchAmount, dutchDay, type Row } from './csv.ts'
import { between, noise, randomOf } from './random.ts'

const columns = ['id', 'account_id', 'date', 'amount', 'currency', 'kind', 'driver']

/** What customers cost us beyond delivery, what they spent themselves on working with us, and the costs all share. */
export function costs(): Uint8Array {
  const own = companies.flatMap((company) => [...starting(company), ...supporting(company), ...discounting(company)])
  const numbered = own.map((row, n) => ({ id: `K${String(n + 1).padStart(5, '0')}`, ...row }))
  return csv(columns, [...numbered, ...shared()], { delimiter: ';', newline: '\n', encoding: 'utf-8' })
}

/** Onboarding on both sides, and the customer's own yearly training. */
function starting(company: Company): readonly Row[] {
  const random = randomOf(`starting ${company.id}`)
  const project = company.price * between(random, 0.04, 0.08)
  const years = [1, 2, 3].map((year) => addMonths(company.start, 12 * year + 1))
  return [
    cost(company, addMonths(company.start, 1), 'onboarding', inCurrencyOf(company, company.price * 0.05)),
    cost(company, addMonths(company.start, 1), 'customer_cost', project),
    ...years
      .filter((date) => company.segment === 'Enterprise' && date <= (company.end ?? asOf))
      .map((date) => cost(company, date, 'customer_cost', project * 0.25)),
  ].filter((row) => row !== null)
}

/** The account's own hours of support, by the quarter: the unhappy ones take more. */
function supporting(company: Company): readonly Row[] {
  return monthsOf(company)
    .filter((month) => Number(month.slice(5)) % 3 === 0)
    .map((month) => {
      const random = randomOf(`support cost ${company.id} ${month}`)
      const hours = (company.shipments / 42) * (1.6 - company.quality) * (1 + 0.3 * noise(random))
      return cost(company, lastDayOf(month), 'support', inCurrencyOf(company, 3 * hours * 41))
    })
    .filter((row) => row !== null)
}

function discounting(company: Company): readonly Row[] {
  const random = randomOf(`discount ${company.id}`)
  const row = random() < 0.3 ? cost(company, addMonths(company.start, 12), 'discount', company.price * 0.04) : null
  return row === null ? [] : [row]
}

/** Costs that no invoice names, by month, growing with the number of customers. */
function shared(): readonly Row[] {
  const kinds = [
    { kind: 'platform', driver: 'equal', base: 1800, each: 95 },
    { kind: 'sales and account management', driver: 'revenue', base: 2100, each: 150 },
    { kind: 'billing', driver: 'orders', base: 300, each: 22 },
    { kind: 'service desk', driver: 'indicator:problem_resolution', base: 1400, each: 130 },
  ]
  return monthsFrom(monthOf(day('2022-01-01')), monthOf(asOf)).flatMap((month) => {
    const active = companies.filter((company) => monthsOf(company).includes(month)).length
    return kinds.map(({ kind, driver, base, each }) => {
      const random = randomOf(`shared ${kind} ${month}`)
      const amount = dutchAmount((base + each * active) * (1 + 0.05 * noise(random)))
      return { date: dutchDay(lastDayOf(month)), amount, currency: 'EUR', kind, driver }
    })
  })
}

function cost(company: Company, date: Day, kind: string, amount: number): Row | null {
  if (date > (company.end ?? asOf)) return null
  const row = { account_id: company.id, date: dutchDay(date), currency: company.currency }
  return { ...row, amount: dutchAmount(Math.round(amount)), kind, driver: null }
}
