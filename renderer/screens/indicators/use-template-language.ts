import type { TemplateLanguage } from '../../../shared/indicator-templates.ts'
import { useWords } from '../../words/use-words.ts'

/** The language that templates are shown and added in: the window's. */
export function useTemplateLanguage(): TemplateLanguage {
  return useWords().locale.startsWith('nl') ? 'nl' : 'en'
}
