import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReviewQuestion, ReviewSummary } from '../../../shared/contract/review.ts'
import { client } from '../../client/client.ts'
import { runJob } from '../../client/jobs.ts'
import { ProblemError } from '../../client/problem-error.ts'

/** The review of all accounts. The first look at a book takes a while, which the bar at the foot shows and can stop. */
export function useReview(question: ReviewQuestion, title: string): UseQueryResult<ReviewSummary, ProblemError> {
  return useQuery<ReviewSummary, ProblemError>({
    queryKey: ['review', question],
    queryFn: async () => {
      const answer = await runJob(title, (job) => client.review({ ...question, job }))
      if (answer.ok) return answer.value
      throw new ProblemError(answer.problem)
    },
    placeholderData: keepPreviousData,
  })
}
