import type { Day, Month } from '../days.ts'
import type { Problem } from '../problem.ts'
import { runsOfMonths } from '../sentences/runs-of-months.ts'
import { voiceIn } from '../sentences/voices.ts'
import type { Words } from '../words.ts'

/** Why something is not known, in the words of a document; in English where its language lacks the sentence. */
export function saidIn(words: Words): (problem: Problem) => string {
  const short = (month: string) => words.month(month as Month, 'short')
  const voice = voiceIn(words.locale, {
    day: (day) => words.day(day as Day, 'short'),
    months: (months) =>
      runsOfMonths(months)
        .map(([first, last]) => (first === last ? short(first) : `${short(first)} – ${short(last)}`))
        .join(', '),
  })
  return (problem) => voice(problem) ?? problem.message
}
