import { clvOf } from '../../shared/clv/clv.ts'
import { fitSbg } from '../../shared/clv/contracts/sbg-fit.ts'
import type { Customer } from '../../shared/clv/customer.ts'
import { fitOrders } from '../../shared/clv/orders/fit-orders.ts'
import { rfmOf } from '../../shared/clv/orders/purchases.ts'
import { isRefusal } from '../../shared/clv/refusal.ts'
import { addDays, day } from '../../shared/days.ts'
import { clvTerms, customerFrom } from '../fixtures/customers.ts'
import { accountNamed, factsOf, orderOf } from '../fixtures/facts.ts'
import { lifeWith } from '../fixtures/lives.ts'
import { type Draws, drawsFrom } from '../fixtures/random-draws.ts'

/** Seconds. */
export type ClvBench = {
  readonly repeaters: number
  readonly fit: number
  /** The fit again and CLV of every account. */
  readonly clv: number
  /** The interval of the total, and of every account. */
  readonly intervals: number
  readonly backtest: number
  /** CLV of every account at another discount rate, once it is moved. */
  readonly move: number
  readonly sbg: number
}

const terms = clvTerms({ asOf: day('2025-12-31'), margin: 0.3 })
const first = day('2024-07-01')

/** Accounts that order as those of CDNOW did, over a year and a half; their fits, CLV, intervals, back-test, what-if. */
export function benchClv(accounts: number): ClvBench {
  const draws = drawsFrom(1)
  const customers = Array.from({ length: accounts }, (_, n) => simulated(`A${n}`, draws))
  const summaries = customers.flatMap(
    ({ history }) => (history.purchases && rfmOf(history.purchases, terms.asOf)) ?? [],
  )
  const fit = timed(() => fitOrders(summaries))
  if (isRefusal(fit.found)) throw new Error(fit.found.refused.message)
  const clv = timed(() => {
    const found = clvOf(customers, 'bgnbd', terms)
    const known = [...found.accounts.values()].filter((one) => one.clv.value !== null)
    if (known.length !== accounts) throw new Error(`The bench found CLV of ${known.length} accounts.`)
    return found
  })
  const { intervals, backtest, under, accounts: all } = clv.found
  const whole = timed(() => [intervals.total(), ...[...all.keys()].map(intervals.of)])
  const tested = timed(backtest)
  under?.(0.12, null)
  const lives = Array.from({ length: accounts }, () => renewing(draws))
  return {
    repeaters: fit.found.repeaters,
    fit: fit.seconds,
    clv: clv.seconds,
    intervals: whole.seconds,
    backtest: tested.seconds,
    move: timed(() => under?.(0.08, null)).seconds,
    sbg: timed(() => fitSbg(lives, terms.asOf)).seconds,
  }
}

function simulated(id: string, { gamma, beta, exponential, uniform }: Draws): Customer {
  const [rate, leaving, spend] = [gamma(0.243, 4.41), beta(0.793, 2.426), gamma(3.745, 15.448)]
  const start = addDays(first, Math.floor(uniform() * 84))
  const orders = []
  for (let weeks = 0; weeks < 79; weeks += exponential(rate)) {
    const on = addDays(start, Math.floor(weeks * 7))
    if (on > terms.asOf) break
    orders.push(orderOf(`${id}-${orders.length}`, on, gamma(6.249, spend)))
    if (orders.length > 1 && uniform() < leaving) break
  }
  return customerFrom(factsOf(accountNamed(id), [], { orders }), terms)
}

function renewing({ beta, uniform }: Draws) {
  const leaving = beta(0.668, 3.806)
  for (let year = 1; year <= 7; year += 1) if (uniform() < leaving) return lifeWith(year - 1, true)
  return lifeWith(7, false)
}

function timed<T>(work: () => T): { readonly found: T; readonly seconds: number } {
  const start = performance.now()
  const found = work()
  return { found, seconds: (performance.now() - start) / 1000 }
}
