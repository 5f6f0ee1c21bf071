import type { StatementQuestion } from '../../../../shared/contract/statement.ts'
import { queries } from '../../../client/queries.ts'
import { useAct } from '../../../client/use-act.ts'

/** Reviewing and issuing what is on the paper: it is kept in the book first, so that what is signed is what was seen. */
export function useLife(question: StatementQuestion | null) {
  const keep = useAct('keepDraft')
  const review = useAct('reviewStatement')
  const issue = useAct('issueStatement')
  const known = () => queries.invalidateQueries({ queryKey: ['accountStatements'] })
  const kept = async (): Promise<boolean> => {
    const done = question && (await keep.run(question))
    await known()
    return done?.ok === true
  }
  const signed = async (sign: typeof review.run, by: string): Promise<boolean> => {
    const draft = question && (await keep.run(question))
    const done = draft?.ok ? await sign({ number: draft.value.number, by: by.trim() }) : null
    await known()
    return done?.ok === true
  }
  return {
    keep: kept,
    busy: keep.busy || review.busy || issue.busy,
    review: (by: string) => signed(review.run, by),
    issue: (by: string) => signed(issue.run, by),
  }
}
