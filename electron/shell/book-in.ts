import { resolve } from 'node:path'

/** The book among the words of a command line, or null; switches are not files. */
export function bookIn(words: readonly string[], folder: string): string | null {
  const found = words.find((word) => !word.startsWith('-') && word.endsWith('.counterpart'))
  return found === undefined ? null : resolve(folder, found)
}
