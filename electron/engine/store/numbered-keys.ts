/** Numbers keys from 0 in the order in which they first come: a map for very many of them, which are whole and not negative. */
export type NumberedKeys = {
  readonly size: () => number
  readonly numberOf: (key: number) => number
  /** In the order of their numbers. */
  readonly keys: () => Float64Array<ArrayBuffer>
}

/** Knows the given keys from the beginning. */
export function numberedKeys(given: Float64Array): NumberedKeys {
  let size = given.length
  let keys = given.slice()
  /** Where a key's number plus one stands, at its hash or further on; 0: free. Never more than half full. */
  let places = new Uint32Array()
  grow()

  function placeOf(key: number): number {
    const mask = places.length - 1
    let at = hashOf(key) & mask
    for (;;) {
      const number = places[at] ?? 0
      if (number === 0 || keys[number - 1] === key) return at
      at = (at + 1) & mask
    }
  }

  function grow(): void {
    const larger = new Float64Array(2 ** Math.max(12, 1 + Math.ceil(Math.log2(size + 1))))
    larger.set(keys)
    keys = larger
    places = new Uint32Array(keys.length * 2)
    for (let number = 0; number < size; number += 1) places[placeOf(keys[number] ?? 0)] = number + 1
  }

  return {
    size: () => size,
    numberOf(key) {
      const at = placeOf(key)
      const known = places[at] ?? 0
      if (known > 0) return known - 1
      keys[size] = key
      size += 1
      places[at] = size
      if (size === keys.length) grow()
      return size - 1
    },
    keys: () => keys.slice(0, size),
  }
}

function hashOf(key: number): number {
  const high = Math.floor(key / 2 ** 32)
  const h = Math.imul((key >>> 0) ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  return (h ^ (h >>> 15)) >>> 0
}
