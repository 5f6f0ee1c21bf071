import type { Month } from '../../shared/days.ts'
import type { Words } from '../../shared/words.ts'

/** Months in words: each by name up to three, else the first, the last and how many they are. */
export function monthSpan(months: readonly Month[], words: Words): string {
  const [first, last] = [months.at(0), months.at(-1)]
  if (!first || !last) return words.say('statement.left-out.always')
  if (months.length <= 3) return words.list(months.map((month) => words.month(month, 'short')))
  return words.say('statement.left-out.span', {
    count: months.length,
    first: words.month(first, 'short'),
    last: words.month(last, 'short'),
  })
}
