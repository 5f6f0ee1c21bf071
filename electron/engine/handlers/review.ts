import type { Day } from '../../../shared/days.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { reviewFileName } from '../export/review-file.ts'
import type { ReviewDesk } from '../window/review-desk.ts'
import type { Answers, Engine } from './engine.ts'

type Names =
  | 'review'
  | 'reviewRows'
  | 'reviewWhatIf'
  | 'reviewTornado'
  | 'reviewBacktest'
  | 'explainReview'
  | 'writeReviewFile'
  | 'reviewFileName'

type Refused = Extract<Result<never>, { readonly ok: false }>
type Looked = { readonly asOf: Day; readonly window: WindowKind }

export function reviewAnswers({ session, reviews, jobs }: Engine): Answers<Names> {
  const ask = async <N extends keyof ReviewDesk>(
    { asOf, window }: Looked,
    name: N,
    input: Parameters<ReviewDesk[N]>[0],
  ): Promise<Awaited<ReturnType<ReviewDesk[N]>> | Refused> => {
    const file = session.read((book) => done(book.file))
    return file.ok ? reviews.ask({ file: file.value, asOf, window }, name, input) : file
  }
  return {
    review: ({ job, ...question }) =>
      jobs.run(job, async ({ progress, signal }) => {
        reviews.hear(progress)
        signal.addEventListener('abort', reviews.stop)
        return ask(question, 'summary', question).finally(() => signal.removeEventListener('abort', reviews.stop))
      }),
    reviewRows: (asked) => ask(asked.question, 'rows', asked),
    reviewWhatIf: (asked) => ask(asked.question, 'whatIf', asked),
    reviewTornado: (asked) => ask(asked.question, 'tornado', asked),
    reviewBacktest: (asked) => ask(asked, 'backtest', undefined),
    writeReviewFile: (asked) => ask(asked, 'write', asked),
    reviewFileName: ({ asOf, format }) => done(reviewFileName(asOf, format)),
    explainReview: (asked) => ask(asked, 'explain', asked),
  }
}
