/** Closes a switch over a union: a kind that nobody handles does not compile. */
export function never(value: never): never {
  throw new Error(`A kind that nobody handles: ${JSON.stringify(value)}`)
}
