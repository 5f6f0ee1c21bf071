/**
 * What is made from a text, kept as long as it is in use: in two generations of at most so many, which is enough for one
 * statement after the other, and few enough to keep memory flat.
 */
export function keptInUse<Value>(most: number, make: (text: string) => Value): (text: string) => Value {
  let young = new Map<string, Value>()
  let old = young
  return (text) => {
    const known = young.get(text)
    if (known !== undefined) return known
    const value = old.get(text) ?? make(text)
    if (young.size >= most) {
      old = young
      young = new Map()
    }
    young.set(text, value)
    return value
  }
}
