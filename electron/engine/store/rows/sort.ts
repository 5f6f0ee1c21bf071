/** By day, then key: the order of every list of facts. */
export function byDay<T extends { readonly day: string; readonly key: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => compare(a.day, b.day) || compare(a.key, b.key))
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
