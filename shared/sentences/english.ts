import { bookProblems } from '../messages/problems-book-en.ts'
import { importProblems } from '../messages/problems-import-en.ts'
import { programProblems } from '../messages/problems-program-en.ts'
import { voice } from './say.ts'
import type { PlacesIn, Sentence, Value } from './sentence.ts'

/** Every sentence about something wrong that can reach the window, in English: the language of scripts and logs. */
export const english = { ...bookProblems, ...importProblems, ...programProblems }
type English = typeof english
export type Code = keyof English

/** What has to be given with a code: a value for each place of its sentence, and nothing where it has none. */
export type Given<C extends Code> = [PlacesIn<English[C]>] extends [never]
  ? []
  : [values: { readonly [P in PlacesIn<English[C]>]: Value }]

export function sentence<C extends Code>(code: C, ...[values]: Given<C>): Sentence {
  return { code, values: values ?? {} }
}

const say = voice('en-GB', english)

/** A sentence of ours in English; the tables have every code that `sentence` can make. */
export function inEnglish(one: Sentence): string {
  return say(one) ?? one.code
}
