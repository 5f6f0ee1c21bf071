import de from 'hyphen/de/index.js'
import en from 'hyphen/en-gb/index.js'
import fr from 'hyphen/fr/index.js'
import nl from 'hyphen/nl/index.js'
import ru from 'hyphen/ru/index.js'

/** Stands where a word may be parted, and is never seen: of no width, and gone from every line that it does not end. */
export const mayPart = '\u200b'

const byLanguage = { de, en, fr, nl, ru }
/** Words of fewer letters fit into any column. */
const long = /\p{L}{15,}/gu

/** A letter or two do not go to the next line. */
const scraps = /(?<=^\p{L}{1,2})\u200b|\u200b(?=\p{L}{1,2}$)/gu

/**
 * The text with the places marked where its longest words may be parted at the end of a line, as the language has it; a
 * name that it has no places for is parted as English.
 */
export function partable(text: string, locale: string): string {
  if (text.length < 15) return text
  const language = Object.entries(byLanguage).find(([key]) => locale.startsWith(key))?.[1] ?? en
  const options = { hyphenChar: mayPart, minWordLength: 15 }
  return text.replace(long, (word) => {
    const parted = language.hyphenateSync(word, options)
    return (parted === word ? en.hyphenateSync(word, options) : parted).replace(scraps, '')
  })
}
