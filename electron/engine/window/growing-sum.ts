export type GrowingSum<N extends number> = {
  readonly add: (value: N | null) => void
  /** Null where nothing that was added is known. */
  readonly value: () => N | null
}

/** A sum of what is known, added to one by one. */
export function growingSum<N extends number>(): GrowingSum<N> {
  let sum = 0
  let known = false
  return {
    add: (value) => {
      if (value === null) return
      sum += value
      known = true
    },
    value: () => (known ? (sum as N) : null),
  }
}
