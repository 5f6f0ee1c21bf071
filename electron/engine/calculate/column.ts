type Numbers = Float64Array | Uint32Array

export type Column<_A extends Numbers> = {
  readonly push: (...values: readonly number[]) => void
  readonly at: (place: number) => number
  readonly length: () => number
}

/** Numbers one after the other that grow in place, by half as much again: no objects, nothing for the collector to visit. */
export function column<A extends Numbers>(Kind: new (length: number) => A): Column<A> {
  let values = new Kind(1024)
  let length = 0
  return {
    push: (...more) => {
      if (length + more.length > values.length) {
        const larger = new Kind(Math.ceil(values.length * 1.5))
        larger.set(values)
        values = larger
      }
      for (const value of more) {
        values[length] = value
        length += 1
      }
    },
    at: (place) => values[place] ?? Number.NaN,
    length: () => length,
  }
}
