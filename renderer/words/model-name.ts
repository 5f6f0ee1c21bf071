import { type ClvModel, named } from '../../shared/clv/models.ts'
import type { WindowWords } from './use-words.ts'

/** What a model of CLV is called in the window's language, as it is in the sentences about it. */
export function modelName(model: ClvModel, { problem }: Pick<WindowWords, 'problem'>): string {
  const [sentence] = named(model).say
  return problem({ ...sentence, message: model })
}
