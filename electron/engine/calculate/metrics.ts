import { customerOf } from '../../../shared/metrics/customer.ts'
import { type Division, type MetricsGroup, metricsOf } from '../../../shared/metrics/metrics.ts'
import type { Period } from '../../../shared/metrics/period.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { Book } from '../store/book.ts'
import { readAccounts } from '../store/facts.ts'
import { seriesOf } from '../store/rows/series.ts'

/** The KPIs of a book by period, and by segment or manager where asked. */
export function metricsOfBook(
  book: Book,
  { book: { asOf, settings }, exchange }: Calculation,
  question: { readonly periods: readonly Period[]; readonly by: Division | null },
): readonly MetricsGroup[] {
  const { currency } = settings
  const customers = Array.from(readAccounts(book, asOf), (facts) => customerOf(facts, exchange, currency, asOf))
  return metricsOf(customers, seriesOf(book, asOf), { ...question, currency })
}
