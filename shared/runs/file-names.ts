import { fnv1a } from './shard.ts'

/** Bytes of UTF-8 that a name may take: file systems allow 255, and an ending and a name aside must fit beside it. */
const longest = 180

/** A name that Windows, macOS and Linux all take as it is; never empty, never with a part that is a path. */
export function safeName(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(controls, '')
    .replace(/[/\\:*?"<>|\uFFFD]/g, '-')
    .replace(/\s+/g, ' ')
  const cut = withoutEnds(shortened(withoutEnds(plain)))
  return reserved.test(cut) ? `_${cut}` : cut === '' ? 'statement' : cut
}

/**
 * The names of files, each once: where two would be the same to a file system that knows no case, both end in a mark
 * that follows from the account's id.
 */
export function distinctNames(wanted: readonly { readonly accountId: string; readonly name: string }[]): string[] {
  const times = new Map<string, number>()
  for (const { name } of wanted) times.set(folded(name), (times.get(folded(name)) ?? 0) + 1)
  const taken = new Set<string>()
  return wanted.map(({ accountId, name }) => {
    const marked = times.get(folded(name)) === 1 ? name : `${name}-${fnv1a(accountId).toString(16).padStart(8, '0')}`
    const free = firstFree(marked, taken)
    taken.add(folded(free))
    return free
  })
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let count = 2; taken.has(folded(free)); count += 1) free = `${name}-${count}`
  return free
}

/** macOS and Windows take names for the same that differ by case or by the form of an accent. */
function folded(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase()
}

/** A text that is anybody's, without what could steer a terminal or turn a line around. */
export function shownSafely(text: string): string {
  return text.replace(controls, '\uFFFD')
}

/** Control characters, and those that turn the direction of what follows. */
const controls = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]) *(\.|$)/i

/** Windows drops dots and spaces at the end; a dot at the start hides a file. */
function withoutEnds(text: string): string {
  return text.replace(/^[. ]+/, '').replace(/[. ]+$/, '')
}

function shortened(text: string): string {
  let bytes = 0
  let kept = ''
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (bytes > longest) return kept
    kept += character
  }
  return kept
}
