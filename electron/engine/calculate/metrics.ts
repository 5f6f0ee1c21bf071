import { type Customer, customerOf } from '../../../shared/metrics/customer.ts'
import { type MetricsGroup, type MetricsQuestion, metricsOf } from '../../../shared/metrics/metrics.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { Book } from '../store/book.ts'
import { readAccounts } from '../store/facts.ts'
import { seriesOf } from '../store/rows/series.ts'

/** Answers for the KPIs of a book by period, and by segment or manager where asked. All accounts are read at once. */
export function metricsOfBook(
  book: Book,
  { book: { asOf, settings }, exchange }: Calculation,
  seen: () => void = () => undefined,
): (question: Omit<MetricsQuestion, 'currency'>) => readonly MetricsGroup[] {
  const { currency } = settings
  const customers = Array.from(readAccounts(book, asOf), (facts): Customer => {
    seen()
    return customerOf(facts, exchange, currency, asOf)
  })
  const series = seriesOf(book, asOf)
  return (question) => metricsOf(customers, series, { ...question, currency })
}
