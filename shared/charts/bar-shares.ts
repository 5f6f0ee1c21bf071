/** Where a value lies between two, as a share of the way; in the middle where they are one. */
export function placeBetween(low: number, value: number, high: number): number {
  return high === low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (high - low)))
}

/** Amounts as shares of the largest, for bars of one scale; what is not above nought has none, null stays null. */
export function barShares(amounts: readonly (number | null)[]): readonly (number | null)[] {
  const largest = Math.max(0, ...amounts.flatMap((amount) => amount ?? []))
  return amounts.map((amount) => (amount === null ? null : largest === 0 ? 0 : Math.max(0, amount) / largest))
}
