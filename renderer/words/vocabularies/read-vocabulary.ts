import type { Language } from '../../../shared/languages.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Reads the words of one language: those of five would be half of what the window reads before it shows anything. */
export const readVocabulary: Readonly<Record<Language, () => Promise<Vocabulary>>> = {
  en: () => import('./english.ts').then(({ english }) => english),
  nl: () => import('./dutch.ts').then(({ dutch }) => dutch),
  de: () => import('./german.ts').then(({ german }) => german),
  fr: () => import('./french.ts').then(({ french }) => french),
  ru: () => import('./russian.ts').then(({ russian }) => russian),
}
