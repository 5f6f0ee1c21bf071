import type { StatementView } from '../../../../shared/contract/statements.ts'
import { parseDay } from '../../../../shared/days.ts'
import { useWords } from '../../../words/use-words.ts'

/** Where a statement is in its life, in a sentence. */
export function useStateText(): (one: StatementView) => string {
  const { say, day } = useWords()
  const on = (time: string | null) => {
    const found = parseDay((time ?? '').slice(0, 10))
    return found ? day(found) : ''
  }
  return ({ state, changedAt, reviewedBy, reviewedAt, issuedBy, issuedAt, revisedBy }) => {
    switch (state) {
      case 'draft':
        return say('statement.state-draft', { day: on(changedAt) })
      case 'reviewed':
        return say('statement.state-reviewed', { by: reviewedBy ?? '', day: on(reviewedAt) })
      case 'issued':
        return say('statement.state-issued', { by: issuedBy ?? '', day: on(issuedAt) })
      case 'superseded':
        return say('statement.state-superseded', { by: issuedBy ?? '', day: on(issuedAt), later: revisedBy ?? '' })
    }
  }
}
