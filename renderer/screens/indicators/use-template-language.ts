import { type Language, languageOf } from '../../../shared/languages.ts'
import { useWords } from '../../words/use-words.ts'

/** The language that templates are shown and added in: the window's. */
export function useTemplateLanguage(): Language {
  return languageOf(useWords().locale) ?? 'en'
}
