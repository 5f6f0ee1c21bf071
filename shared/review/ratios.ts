/** One amount for another; null where either is not known, or where there is nothing to divide by. */
export function ratioOf(above: number | null, below: number | null): number | null {
  return above === null || below === null || below <= 0 ? null : above / below
}

/** The customer's share of the surplus, (V − paid) / ((V − paid) + P), where both are above zero (METHOD 4). */
export function surplusShareOf(worth: number | null, paid: number | null, profit: number | null): number | null {
  const gained = worth === null || paid === null ? null : worth - paid
  return gained !== null && gained > 0 && profit !== null && profit > 0 ? gained / (gained + profit) : null
}
