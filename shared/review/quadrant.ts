export type Quadrant = 'partners' | 'at-risk' | 'under-monetised' | 'dormant'

export const quadrants: readonly Quadrant[] = ['partners', 'at-risk', 'under-monetised', 'dormant']

/** In minor units of the reporting currency; null: not known, so nothing is high or low. */
export type Thresholds = { readonly value: number | null; readonly clv: number | null }

/** By the two thresholds, at or above is high; none where worth, CLV or a threshold is not known (METHOD 4). */
export function quadrantOf(worth: number | null, clv: number | null, thresholds: Thresholds): Quadrant | null {
  if (worth === null || clv === null || thresholds.value === null || thresholds.clv === null) return null
  const valuable = worth >= thresholds.value
  if (clv >= thresholds.clv) return valuable ? 'partners' : 'at-risk'
  return valuable ? 'under-monetised' : 'dormant'
}
