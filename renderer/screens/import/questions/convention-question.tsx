import { readDay } from '../../../../shared/reading/dates.ts'
import { readNumber } from '../../../../shared/reading/numbers.ts'
import { useWords, type WindowWords } from '../../../words/use-words.ts'
import type { ConventionAsked } from './asked.ts'
import { Choice, ChoiceText } from './choice.tsx'
import { Question } from './question.tsx'
import type { Also } from './use-also.ts'

export type Convention = { readonly dates: string } | { readonly decimal: 'point' | 'comma' }

type Props = {
  readonly asked: ConventionAsked
  readonly also?: Also
  /** The answer is kept with a mapping. */
  readonly isKept: boolean
  readonly answer: (said: Convention) => void
}

/** How dates or numbers are written, with what every answer would make of the file's own cells. */
export function ConventionQuestion({ asked, also, isKept, answer }: Props) {
  const words = useWords()
  const { say, list } = words
  return (
    <Question
      title={say(`import.question.${asked.kind}`, { columns: list(asked.columns) })}
      why={say(isKept ? 'import.question.why-kept' : 'import.question.why')}
      {...(also ? { also } : {})}
    >
      {answersTo(asked, words).map(({ label, said, examples }) => (
        <Choice key={label} choose={() => answer(said)}>
          <ChoiceText label={label}>{examples}</ChoiceText>
        </Choice>
      ))}
    </Question>
  )
}

type Answer = { readonly label: string; readonly said: Convention; readonly examples: readonly string[] }

export function answersTo({ kind, examples }: ConventionAsked, { say, number, day }: WindowWords): readonly Answer[] {
  const shown = (written: string, read: string) => say('import.question.example', { written, read })
  if (kind === 'dates') {
    return (['day-first', 'month-first'] as const).map((order) => ({
      label: say(`import.question.${order}`),
      said: { dates: order === 'day-first' ? 'DD/MM/YYYY' : 'MM/DD/YYYY' },
      examples: examples.map((text) => {
        const read = readDay(text, order)
        return shown(text, read === null ? say('import.question.unreadable') : day(read))
      }),
    }))
  }
  return (['point', 'comma'] as const).map((decimal) => ({
    label: say(`import.question.${decimal}`),
    said: { decimal },
    examples: examples.map((text) => {
      const read = readNumber(text, decimal)
      return shown(text, typeof read === 'number' ? number(read, 6, 2) : '–')
    }),
  }))
}
