const blocking = new Set([
  'no-window',
  'no-measurements',
  'nothing-known',
  'no-orders',
  'no-rate',
  'no-rate-paid',
  'left',
])

/** Whether a statement cannot be printed with this problem; the others are printed in it or are for the manager to know. */
export function isBlocking(code: string): boolean {
  return blocking.has(code)
}
