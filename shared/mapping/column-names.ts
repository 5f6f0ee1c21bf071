import { headerKey } from './header-key.ts'

/**
 * A name for every column of a file, each another one: its header; of a header that is there already the second is
 * `Header [2]`; of a column without a header `(column 3)`. Names of names are the names.
 */
export function columnNames(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  return headers.map((header, at) => {
    const plain = header.trim() || `(column ${at + 1})`
    const key = headerKey(plain)
    let name = plain
    while (taken.has(headerKey(name))) {
      const number = (numbers.get(key) ?? 1) + 1
      numbers.set(key, number)
      name = `${plain} [${number}]`
    }
    taken.add(headerKey(name))
    return name
  })
}

/** The headers, as keys, that columns of these names have in the file: `Amount [2]` is another `Amount` before it. */
export function headerKeysOf(names: readonly string[]): readonly string[] {
  const before = new Set<string>()
  return names.map(headerKey).map((key) => {
    const [, header] = /^(.+)\[\d+\]$/.exec(key) ?? []
    before.add(key)
    return header !== undefined && before.has(header) ? header : key
  })
}
