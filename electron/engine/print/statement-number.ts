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
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
