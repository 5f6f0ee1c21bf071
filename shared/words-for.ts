import { homeOf, type Language, languageOf } from './languages.ts'
import de from './messages/de.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import nl from './messages/nl.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }
import { typesetAll } from './typeset.ts'
import { type MessageId, type Words, wordsIn } from './words.ts'

const catalogues: Readonly<Record<Language, Record<MessageId, string>>> = typesetAll({ en, nl, de, fr, ru })
const made = new Map<string, Words>()

/**
 * The words of a locale. A bare language takes its home region's formats (`en` is en-GB, `nl` is nl-NL). A language
 * without messages of its own gets English words and British formats together: English words around numbers such
 * as 1.240 would be read as one and a quarter.
 */
export function wordsFor(locale: string): Words {
  const known = made.get(locale) ?? wordsAnew(locale)
  made.set(locale, known)
  return known
}

function wordsAnew(locale: string): Words {
  const language = languageOf(locale)
  const { region } = new Intl.Locale(locale)
  return wordsIn(language && region ? `${language}-${region}` : homeOf(language ?? 'en'), catalogues[language ?? 'en'])
}
