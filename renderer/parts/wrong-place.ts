import { type Problem, problem } from '../../shared/problem.ts'
import { placesIn } from '../../shared/statement/texts.ts'

/**
 * What is wrong with a text as it is being written, by the names in its braces: one that there is not, or one that the
 * text may not do without. Null: nothing.
 */
export function wrongPlace(text: string, known: readonly string[], needed: readonly string[]): Problem | null {
  const named = placesIn(text)
  const unknown = named.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    return problem('words-unknown-place', { place: braced(unknown), known: { and: known.map(braced) } })
  }
  const missing = needed.find((name) => !named.includes(name))
  return missing === undefined ? null : problem('words-missing-place', { place: braced(missing) })
}

function braced(name: string): string {
  return `{${name}}`
}
