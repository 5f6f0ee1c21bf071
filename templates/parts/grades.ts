import type { Grade } from '../../shared/facts.ts'
import type { MessageId } from '../../shared/words.ts'

/** What the evidence behind a figure is called. */
export const grades: Readonly<Record<Grade, MessageId>> = {
  confirmed: 'grade.confirmed',
  measured: 'grade.measured',
  estimated: 'grade.estimated',
  assumed: 'grade.assumed',
}
