import { assert } from '../../../shared/assert.ts'

export type Numbered<T> = { readonly numberOf: (value: T) => number; readonly of: (number: number) => T }

/** A number for each value that is told apart by its key; of those with the same key the first is kept. */
export function numbered<T>(keyOf: (value: T) => string): Numbered<T> {
  const numbers = new Map<string, number>()
  const values: T[] = []
  return {
    numberOf: (value) => {
      const key = keyOf(value)
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, values.length)
      values.push(value)
      return values.length - 1
    },
    of: (number) => {
      const value = values[number]
      assert(value !== undefined, 'only numbers that were given out are asked for')
      return value
    },
  }
}
