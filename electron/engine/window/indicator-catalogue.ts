import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { betterOf } from '../../../shared/value/measures.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import { indicatorsOf } from '../store/rows/indicators.ts'

/** The indicators of a book, with how far each is used in it. */
export function indicatorCatalogue(book: Book): readonly CatalogueIndicator[] {
  const used = new Map(
    prepared(book.db, usedSql)
      .all()
      .map(([key, accounts, rows]) => [String(key), { accounts: Number(accounts), rows: Number(rows) }]),
  )
  const assumed = new Map(
    prepared(book.db, 'SELECT indicator_key, COUNT(*) FROM assumptions GROUP BY indicator_key')
      .all()
      .map(([key, count]) => [String(key), Number(count)]),
  )
  return [...indicatorsOf(book).values()].map((indicator) => {
    const { ref, ...rest } = indicator
    return {
      ...rest,
      better: betterOf(indicator),
      ...(used.get(indicator.key) ?? { accounts: 0, rows: 0 }),
      assumptions: assumed.get(indicator.key) ?? 0,
      from: { file: ref.file, row: ref.row, batch: ref.batch },
    }
  })
}

const usedSql = `
SELECT i.key, COUNT(DISTINCT m.account), SUM(m.rows)
FROM measurement_months m JOIN indicators i ON i.n = m.indicator GROUP BY i.n`
