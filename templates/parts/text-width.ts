/**
 * About how wide a text is in points: by the mean widths of Inter's letters, for templates have no typefaces. Enough to
 * share out columns; nothing that must not be broken depends on it.
 */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += widthOf(character)
  return size * sum
}

/** The widest of some texts. */
export function widestOf(texts: readonly string[], size: number): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size)))
}

/** How far the lines of these styles are apart in points, in Inter. */
export const leadingOf = { body: 13.7, cell: 11.9, small: 10.3 } as const

/** About how many lines a text fills: the end of a line is left empty where the next word is too long. */
export function lineCount(text: string, size: number, width: number): number {
  if (text === '') return 0
  let whole = 0
  let word = 0
  let widest = 0
  for (const character of text) {
    const more = widthOf(character)
    whole += more
    word = character === ' ' ? 0 : word + more
    if (word > widest) widest = word
  }
  const lost = 0.4 * ((size * widest) / width)
  return Math.ceil((size * whole) / width / (1 - Math.min(0.4, lost)))
}

const kinds: readonly (readonly [RegExp, number])[] = [
  [/[ \u00a0\u202f.,:;'’“”„|!ijlIft()]/u, 0.31],
  [/[mwMW%ЖШЩЮФжшщюф]/u, 0.88],
  [/\p{Lu}/u, 0.7],
  [/[0-9]/u, 0.65],
  [/\p{Script=Cyrillic}/u, 0.63],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u, 1],
]

const widths = new Map<string, number>()

function widthOf(character: string): number {
  const known = widths.get(character)
  if (known !== undefined) return known
  const width = kinds.find(([kind]) => kind.test(character))?.[1] ?? 0.57
  widths.set(character, width)
  return width
}
