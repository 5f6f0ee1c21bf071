/** The nearest integer; a tie goes to the even one. The only rounding of money (METHOD, Rounding). */
export function halfEven(value: number): number {
  // Adding nought turns minus nought, which would be printed as "-0.00", into nought.
  const down = Math.floor(value) + 0
  const over = value - down
  if (over !== 0.5) return over < 0.5 ? down : down + 1
  return down % 2 === 0 ? down : down + 1
}
