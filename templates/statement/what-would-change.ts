import type { Grade } from '../../shared/facts.ts'
import type { StatementModel } from '../../shared/statement/model.ts'
import type { Run, Words } from '../../shared/words.ts'
import { grades } from '../parts/grades.ts'

/** What could make the next term worth more or less than this one: volume, shortfalls, evidence, what is not known. */
export function whatWouldChange(model: StatementModel, words: Words): readonly (readonly Run[])[] {
  const short = model.indicators.filter((indicator) => indicator.status === 'short' || indicator.belowBaseline)
  const unknown = model.indicators.filter(
    (indicator) => indicator.gain.kind !== 'none' && indicator.gain.value === null,
  )
  const names = (list: typeof short) => words.list(list.map((indicator) => indicator.name))
  const weak = model.working.evidence.filter(({ grade, worth }) => isDiscounted(grade) && worth > 0)
  return [
    words.runs('statement.next.change-volume'),
    ...(short.length === 0 ? [] : [words.runs('statement.next.change-short', { names: names(short) })]),
    ...(weak.length === 0
      ? []
      : [
          words.runs('statement.next.change-evidence', {
            worth: words.list(
              weak.map(
                (part) =>
                  `${words.money(part.worth, model.currency, { short: true })} (${words.say(grades[part.grade])})`,
              ),
            ),
          }),
        ]),
    ...(unknown.length === 0 ? [] : [words.runs('statement.next.change-unknown', { names: names(unknown) })]),
  ]
}

function isDiscounted(grade: Grade): boolean {
  return grade === 'estimated' || grade === 'assumed'
}
