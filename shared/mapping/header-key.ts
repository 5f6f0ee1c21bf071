/** Case, spaces, underscores, hyphens and invisible marks never matter in a header. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-\u200b-\u200f\ufeff]+/g, '')
}

/** Whether a header is the one meant: the same, or like it where `*` stands for anything. */
export function isHeader(header: string, meant: string): boolean {
  if (!meant.includes('*')) return headerKey(header) === headerKey(meant)
  return isLike(headerKey(header), headerKey(meant))
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
