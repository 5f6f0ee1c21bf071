import { headerKey, spelledAs } from '../../../../shared/mapping/header-key.ts'
import type { Condition, Mapping, Test } from '../../../../shared/mapping/mapping.ts'

/** What a test asks of a row's cell. */
export const operators = ['is', 'not', 'filled', 'positive', 'below-zero', 'not-below-zero'] as const
export type Operator = (typeof operators)[number]

export function operatorOf({ is, not, positive, negative }: Test): Operator {
  if (is !== undefined) return 'is'
  if (not !== undefined) return 'not'
  if (positive) return 'positive'
  return negative === undefined ? 'filled' : negative ? 'below-zero' : 'not-below-zero'
}

/** A test of the same column that asks something else. */
export function testWith({ from, by }: Test, operator: Operator): Test {
  const of = by === undefined ? { from } : { from, by }
  switch (operator) {
    case 'is':
      return { ...of, is: [''] }
    case 'not':
      return { ...of, not: [''] }
    case 'positive':
      return { ...of, positive: true }
    case 'filled':
      return { ...of, filled: true }
    case 'below-zero':
      return { ...of, negative: true }
    case 'not-below-zero':
      return { ...of, negative: false }
  }
}

/** The words that a test looks for: its own, or those of a list of the mapping. */
export function wordsOf({ is, not }: Test, { lists }: Mapping): readonly string[] {
  const said = is ?? not ?? []
  return typeof said === 'string' ? (lists[said] ?? [said]) : said
}

export function isAmong(text: string, words: readonly string[]): boolean {
  return spelledAs(words)(headerKey(text))
}

/** With a text of the file among a test's words, or not any more. A list of the mapping is changed for all that use it. */
export function withWord(
  mapping: Mapping,
  place: number,
  at: number,
  test: Test,
  text: string,
  isIn: boolean,
): Mapping {
  const before = wordsOf(test, mapping).filter((word) => word !== '' || text === '')
  const words = isIn ? [...before, text] : before.filter((word) => !isAmong(text, [word]))
  const said = test.is ?? test.not
  // A test has one word at least: one that no cell is.
  const next = words.length > 0 ? [...words] : [nothingIs]
  if (typeof said === 'string' && mapping.lists[said] !== undefined) {
    return { ...mapping, lists: { ...mapping.lists, [said]: next } }
  }
  return withTest(mapping, place, at, test, { ...test, ...(test.is === undefined ? { not: next } : { is: next }) })
}

/** A word that no cell is: a test needs one at least. */
export const nothingIs = '\u2400'

/** With one test of a condition changed; others that decide for other files stay. */
export function withTest(mapping: Mapping, place: number, at: number, old: Test, to: Test): Mapping {
  const changed = (condition: Condition): Condition =>
    'any' in condition ? { any: condition.any.map((test) => (test === old ? to : test)) } : to
  return {
    ...mapping,
    parts: mapping.parts.map((part, n) =>
      n === place ? { ...part, where: part.where.map((one, m) => (m === at ? changed(one) : one)) } : part,
    ),
  }
}
