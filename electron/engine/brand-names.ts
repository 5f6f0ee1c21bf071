import { readdirSync } from 'node:fs'

/** The brands in `templates/brands/`, by their keys. */
export function brandNames(): readonly string[] {
  return readdirSync(new URL('../../templates/brands/', import.meta.url))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .toSorted()
}
