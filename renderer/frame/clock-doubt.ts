import type { BookInfo } from '../../shared/contract/book.ts'
import type { Day } from '../../shared/days.ts'

/** What in the book is later than the clock says it is. */
export type ClockDoubt = { readonly kind: 'import' | 'rows'; readonly day: Day }

/**
 * Why the clock may be wrong, or null. An import in the future proves that it is or was; rows may be wrong themselves.
 * The sample book does not go by the clock.
 */
export function clockDoubt({
  sample,
  today,
  lastDay,
  lastImport,
}: Pick<BookInfo, 'sample' | 'today' | 'lastDay' | 'lastImport'>): ClockDoubt | null {
  if (sample) return null
  if (lastImport !== null && lastImport > today) return { kind: 'import', day: lastImport }
  return lastDay !== null && lastDay > today ? { kind: 'rows', day: lastDay } : null
}
