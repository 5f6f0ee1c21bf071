/** Case, spaces, underscores, hyphens and invisible marks never matter in a header. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’´`]/g, "'")
    .replace(/[\s_\-\u200b-\u200f\ufeff]+/g, '')
}

/** Which of some headers, as keys, are one of these spellings, where `*` stands for anything. */
export function spelledAs(spellings: readonly string[]): (key: string) => boolean {
  const keys = spellings.map(headerKey)
  const exact = new Set(keys.filter((key) => !key.includes('*')))
  const open = keys.filter((key) => key.includes('*'))
  return (key) => exact.has(key) || open.some((pattern) => isLike(key, pattern))
}

/** A text against a pattern in which `*` stands for any text. Without a regular expression: a file must not choose how long it takes. */
export function isLike(text: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return text === pattern
  if (!text.startsWith(first)) return false
  const last = rest.pop() ?? ''
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}
