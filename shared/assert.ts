/** States what we know to be true; when it is not, that is a bug of ours, never the user's mistake. */
export function assert(condition: unknown, because: string): asserts condition {
  if (!condition) throw new Error(`A bug in Counterpart: ${because}`)
}
