/** A few different texts of a column of the file, to know it by. */
export function samplesOf(
  header: string,
  headers: readonly string[],
  head: readonly (readonly string[])[],
  most = 3,
): readonly string[] {
  const at = headers.findIndex((one) => one.trim() === header)
  const texts = head.map((row) => (row[at] ?? '').trim()).filter((text) => text !== '')
  return [...new Set(texts)].slice(0, most)
}

/** The headers of a file that can be named: filled, and each once. */
export function namedHeaders(headers: readonly string[]): readonly string[] {
  return [...new Set(headers.map((header) => header.trim()))].filter((header) => header !== '')
}
