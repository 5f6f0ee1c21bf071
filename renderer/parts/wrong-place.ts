import { type Problem, problem } from '../../shared/problem.ts'
import { placeNames, placesIn } from '../../shared/statement/texts.ts'

/** A name that a text may have in braces, in the order of `placeNames`, by which it is known in English too. */
export type PlaceToName = { readonly name: string; readonly isKnown: boolean; readonly needed: boolean }

/**
 * What is wrong with a text as it is being written, by the names in its braces: one that there is not, one of which
 * nothing is known, or one left out that the text may not do without. Null: nothing.
 */
export function wrongPlace(text: string, places: readonly PlaceToName[]): Problem | null {
  const isNamed = (name: string, at: number) => name === places[at]?.name || name === placeNames[at]
  const named = placesIn(text)
  const unknown = named.find((name) => !places.some((_, at) => isNamed(name, at)))
  if (unknown !== undefined) {
    const known = places.flatMap(({ name, isKnown }) => (isKnown ? [braced(name)] : []))
    return problem('words-unknown-place', { place: braced(unknown), known: { and: known } })
  }
  const unfilled = named.find((name) => places.some(({ isKnown }, at) => !isKnown && isNamed(name, at)))
  if (unfilled !== undefined) return problem('words-place-not-known', { place: braced(unfilled) })
  const missing = places.find(({ needed }, at) => needed && !named.some((name) => isNamed(name, at)))
  return missing === undefined ? null : problem('words-missing-place', { place: braced(missing.name) })
}

function braced(name: string): string {
  return `{${name}}`
}
