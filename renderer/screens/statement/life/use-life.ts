import type { StatementQuestion } from '../../../../shared/contract/statement.ts'
import { queries } from '../../../client/queries.ts'
import { useAct } from '../../../client/use-act.ts'

/** Reviewing and issuing what is on the paper: it is kept in the book first, so that what is signed is what was seen. */
export function useLife(question: StatementQuestion | null) {
  const keep = useAct('keepDraft')
  const review = useAct('reviewStatement')
  const issue = useAct('issueStatement')
  const signed = async (sign: typeof review.run, by: string): Promise<boolean> => {
    const kept = question && (await keep.run(question))
    const done = kept?.ok ? await sign({ number: kept.value.number, by: by.trim() }) : null
    await queries.invalidateQueries({ queryKey: ['accountStatements'] })
    return done?.ok === true
  }
  return {
    busy: keep.busy || review.busy || issue.busy,
    review: (by: string) => signed(review.run, by),
    issue: (by: string) => signed(issue.run, by),
  }
}
