import { assert } from '../../../shared/assert.ts'
import { type Language, languageOf } from '../../../shared/languages.ts'

/** Stands where a word may be parted, and is never seen: of no width, and gone from every line that it does not end. */
export const mayPart = '\u200b'

/** Megabytes of patterns, which the languages of other statements need not lie beside. */
const readers = {
  de: () => import('hyphen/de/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  ru: () => import('hyphen/ru/index.js'),
} satisfies Record<Language, unknown>
type Parting = Awaited<ReturnType<(typeof readers)[Language]>>['default']
const read = new Map<Language, Parting>()

/** Reads where words of a language may be parted, and English ones, as which names are. */
export async function learnToPart(locale: string): Promise<void> {
  for (const language of [languageOf(locale) ?? 'en', 'en'] as const) {
    if (!read.has(language)) read.set(language, (await readers[language]()).default)
  }
}

/** Words of fewer letters fit into any column. */
const long = /\p{L}{15,}/gu

/** A letter or two do not go to the next line. */
const scraps = /(?<=^\p{L}{1,2})\u200b|\u200b(?=\p{L}{1,2}$)/gu

/**
 * The text with the places marked where its longest words may be parted at the end of a line, as the language, learnt
 * before, has it; a name that it has no places for is parted as English.
 */
export function partable(text: string, locale: string): string {
  if (!mayHaveLong(text)) return text
  const language = read.get(languageOf(locale) ?? 'en')
  const english = read.get('en')
  assert(language !== undefined && english !== undefined, 'a language is learnt before its words are parted')
  const options = { hyphenChar: mayPart, minWordLength: 15 }
  return text.replace(long, (word) => {
    const parted = language.hyphenateSync(word, options)
    return (parted === word ? english.hyphenateSync(word, options) : parted).replace(scraps, '')
  })
}

/** Most texts have no stretch without a space that is long enough, and the search for letters takes its time. */
function mayHaveLong(text: string): boolean {
  let from = 0
  for (let to = text.indexOf(' '); to >= 0; to = text.indexOf(' ', from)) {
    if (to - from >= 15) return true
    from = to + 1
  }
  return text.length - from >= 15
}
