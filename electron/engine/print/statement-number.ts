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
  return JSON.stringify(inOrder(value))
}

/**
 * Most is in order already, rows by the thousand, and is itself in the answer. Keys that are whole numbers come first in
 * any object.
 */
function inOrder(value: unknown): unknown {
  if (isInOrder(value)) return value
  if (Array.isArray(value)) return value.map(inOrder)
  const object = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(object).sort()
  return Object.fromEntries(keys.map((key) => [key, inOrder(object[key])]))
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let before = ''
  for (const key in value) {
    if (key < before || !isInOrder((value as Record<string, unknown>)[key])) return false
    before = key
  }
  return true
}
