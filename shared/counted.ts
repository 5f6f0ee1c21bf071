/**
 * How many a text says that is rounded to so many decimals. It decides the plural beside the text: 12,480.3 hours are
 * printed as 12,480, and Russian has another word for a whole number than for a fraction.
 */
export function counted(value: number, decimals: number): number {
  return Number(Math.abs(value).toFixed(decimals))
}
