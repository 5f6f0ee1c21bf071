import { fieldsOf } from '../../../shared/mapping/fields.ts'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { choicesOf, fittedPart, type Lacking } from './fit-part.ts'
import { dayOrderOf } from './measured-cells.ts'
import { cellsUsed, type Plan } from './plan.ts'

/** Fits a mapping to the headers of a file; a draft as far as it goes. */
export function planOf(
  mapping: Mapping,
  headers: readonly string[],
  headerRow: number,
  isDraft = false,
): { readonly kind: 'plan'; readonly plan: Plan } | ({ readonly kind: 'lacking' } & Lacking) {
  const found = fieldsOf(mapping, headers)
  const fitted = mapping.parts.flatMap((part, place) =>
    choicesOf(part, mapping, found).map((each) => fittedPart(part, place, mapping, found, each, isDraft)),
  )
  const without = fitted.flatMap((one) => (one.kind === 'lacking' ? one : []))
  // Where nothing is left, the file lacks what the first part needs.
  const nothing = without.length === fitted.length && !isDraft
  const lacking = without.filter((one, n) => !one.aside || (nothing && n === 0))
  if (lacking.length > 0) {
    const missing = [...new Set(lacking.flatMap((one) => one.missing))]
    return { kind: 'lacking', missing, open: lacking.flatMap((one) => one.open) }
  }
  const parts = fitted.flatMap((one) => (one.kind === 'part' ? one.part : []))
  const { startingWith = [], alone = false, without: leader } = mapping.skipRows
  const lead = leader === undefined ? null : found.at(leader, null)
  const used = new Set(parts.flatMap(cellsUsed))
  return {
    kind: 'plan',
    plan: {
      ...{ name: mapping.name, system: mapping.system ?? mapping.name, headerRow, parts },
      headers: found.headers,
      ignored: found.headers.filter((_, at) => !used.has(at)),
      empty: new Set(mapping.empty),
      skip: startingWith.length > 0 || alone || lead !== null ? { startingWith, alone, without: lead } : null,
      accounts: mapping.accounts,
      assumed: { decimal: mapping.decimal, dayOrder: dayOrderOf(mapping.dates) },
    },
  }
}
