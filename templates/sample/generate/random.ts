/** Numbers in 0..1, one after the other. */
export type Random = () => number

/**
 * A stream that depends on its name alone, so that a row added to one export never moves the numbers of another.
 * Mulberry32, seeded with the FNV-1a hash of the name.
 */
export function randomOf(name: string): Random {
  let state = [...`harbourline ${name}`].reduce(
    (hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193),
    0x811c9dc5,
  )
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), state | 1)
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61))
    return ((twice ^ (twice >>> 14)) >>> 0) / 4294967296
  }
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random()
}

/** Around 0, within −1..1, mostly near the middle. */
export function noise(random: Random): number {
  return (2 * (random() + random() + random())) / 3 - 1
}

export function oneOf<T>(random: Random, first: T, ...others: readonly T[]): T {
  return [first, ...others][Math.floor(random() * (others.length + 1))] ?? first
}
