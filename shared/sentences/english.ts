import { bookProblems } from '../messages/problems-book-en.ts'
import { clvProblems } from '../messages/problems-clv-en.ts'
import { importProblems } from '../messages/problems-import-en.ts'
import { programProblems } from '../messages/problems-program-en.ts'
import { runProblems } from '../messages/problems-runs-en.ts'
import { valueProblems } from '../messages/problems-value-en.ts'
import { workbookProblems } from '../messages/problems-workbook-en.ts'
import { runsOfMonths } from './runs-of-months.ts'
import { type Dates, voice } from './say.ts'
import type { PlacesIn, Sentence, Value } from './sentence.ts'

/** Every sentence about something wrong that can reach the window, in English: the language of scripts and logs. */
export const english = {
  ...bookProblems,
  ...clvProblems,
  ...importProblems,
  ...programProblems,
  ...runProblems,
  ...valueProblems,
  ...workbookProblems,
}
type English = typeof english
export type Code = keyof English

/** What has to be given with a code: a value for each place of its sentence, and nothing where it has none. */
export type Given<C extends Code> = [PlacesIn<English[C]>] extends [never]
  ? []
  : [values: { readonly [P in PlacesIn<English[C]>]: Value }]

export function sentence<C extends Code>(code: C, ...[values]: Given<C>): Sentence {
  return { code, values: values ?? {} }
}

/** `2025-01 to 2025-03, 2025-07`: as scripts and the command line write dates. */
const isoDates: Dates = {
  day: (day) => day,
  months: (months) =>
    runsOfMonths(months)
      .map(([first, last]) => (first === last ? first : `${first} to ${last}`))
      .join(', '),
}

const say = voice('en-GB', english, isoDates)

/** A sentence of ours in English; the tables have every code that `sentence` can make. */
export function inEnglish(one: Sentence): string {
  return say(one) ?? one.code
}
