import { briefingOf } from '../../../shared/briefing/build.ts'
import type { Briefing } from '../../../shared/briefing/model.ts'
import { isBacktest } from '../../../shared/clv/outlook.ts'
import type { Explanation } from '../../../shared/contract/account.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts'
import type { ReviewQuestion, ReviewSummary } from '../../../shared/contract/review.ts'
import { done, type Result } from '../../../shared/problem.ts'
import { todayOf, tornado, whatIf } from '../../../shared/review/what-if.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { type BookReview, type ReviewedBook, thresholdsIn } from '../calculate/review.ts'
import { writeReview } from '../export/review-file.ts'
import { explainReview } from './review-explain.ts'
import { reviewTableRows } from './review-rows.ts'
import { reviewSummary } from './review-summary.ts'

/** What may be asked of a book that was looked at: each answer is found at once. */
export type ReviewDesk = {
  readonly summary: (question: ReviewQuestion) => Result<ReviewSummary>
  readonly rows: (asked: InputOf<'reviewRows'>) => Result<OutputOf<'reviewRows'>>
  readonly whatIf: (asked: InputOf<'reviewWhatIf'>) => Result<OutputOf<'reviewWhatIf'>>
  readonly tornado: (asked: InputOf<'reviewTornado'>) => Result<OutputOf<'reviewTornado'>>
  readonly write: (asked: InputOf<'saveReview'> & { readonly path: string }) => Promise<Result<undefined>>
  readonly backtest: () => Result<OutputOf<'reviewBacktest'>>
  /** What only we may know of an account, beside its statement; null: the review does not have it. */
  readonly briefing: (statement: StatementModel) => Result<Briefing | null>
  readonly explain: (asked: InputOf<'explainReview'>) => Result<Explanation>
}

export function reviewDesk(reviewed: ReviewedBook): ReviewDesk {
  const { settings } = reviewed.calculation.book
  let last: { readonly key: string; readonly found: ReturnType<ReviewedBook['at']> } | null = null
  const at = ({ thresholds, renewingWithin }: ReviewQuestion): BookReview => {
    const key = JSON.stringify([thresholds, renewingWithin])
    const found =
      last?.key === key ? last.found : reviewed.at({ thresholds: thresholdsIn(settings, thresholds), renewingWithin })
    last = { key, found }
    return { ...reviewed, ...found }
  }
  return {
    summary: (question) => done(reviewSummary(reviewed, at(question).review)),
    rows: ({ question, ...asked }) => done(reviewTableRows(at(question).review.accounts, asked)),
    whatIf: ({ question, levers }) => {
      const { levers: _, ...found } = whatIf(at(question).suppositions, levers)
      return done(found as OutputOf<'reviewWhatIf'>)
    },
    tornado: ({ question, swing }) => {
      const today = todayOf(reviewed.clv.clv, settings)
      return done(tornado(at(question).suppositions, today, swing) as OutputOf<'reviewTornado'>)
    },
    write: async ({ path, format, ...asked }) => {
      const thresholds = thresholdsIn(settings, asked.thresholds)
      const written = await writeReview(at(asked), { ...asked, thresholds }, format, path)
      return written.ok ? done(undefined) : written
    },
    backtest: () => {
      const found = reviewed.clv.clv.backtest()
      return done(isBacktest(found) ? { backtest: found, missing: null } : { backtest: null, missing: found })
    },
    briefing: (statement) => {
      const { review } = at({ thresholds: { value: null, clv: null }, renewingWithin: 90 } as ReviewQuestion)
      return done(briefingOf(statement, review, reviewed.clv.clv, settings.currency))
    },
    explain: (asked) => explainReview(reviewed, at(asked).review, asked),
  }
}
