/** Whether each word of a search stands somewhere in these texts, whatever its case and accents. */
export function matches(search: string, texts: readonly (string | null)[]): boolean {
  const all = plain(texts.filter((text) => text !== null).join(' '))
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
