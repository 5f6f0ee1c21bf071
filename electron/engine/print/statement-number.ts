import { createHash } from 'node:crypto'
import type { Day } from '../../../shared/days.ts'

/** What makes a statement findable and checkable: its number, and the SHA-256 of its data in hexadecimal. */
export type StatementId = { readonly number: string; readonly sha256: string }

/** The number follows from the data alone (as canonical JSON): the same data, the same number. */
export function statementNumber(asOf: Day, data: string): StatementId {
  const sha256 = createHash('sha256').update(data).digest('hex')
  return { number: `CP-${asOf}-${sha256.slice(0, 8)}`, sha256 }
}

/** JSON with the keys of every object in code-unit order and no spaces, so that equal data are equal bytes. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? sorted(inner as Readonly<Record<string, unknown>>)
      : inner,
  )
}

function sorted(object: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = Object.keys(object)
  // Most are so already: rows by the thousand.
  if (keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key)) return object
  return Object.fromEntries(keys.sort().map((key) => [key, object[key]]))
}
