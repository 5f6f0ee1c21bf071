import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { MetricsAnswer, MetricsQuestion } from '../../../../shared/contract/metrics.ts'
import { client } from '../../../client/client.ts'
import { runJob } from '../../../client/jobs.ts'
import { ProblemError } from '../../../client/problem-error.ts'

type Asked = MetricsQuestion & { readonly group: string | null }

/** The metrics by period. The first look at a book takes a while, which the bar at the foot shows and can stop. */
export function useMetrics(asked: Asked, title: string): UseQueryResult<MetricsAnswer, ProblemError> {
  return useQuery<MetricsAnswer, ProblemError>({
    queryKey: ['metrics', asked],
    queryFn: async () => {
      const answer = await runJob(title, (job) => client.metrics({ ...asked, job }))
      if (answer.ok) return answer.value
      throw new ProblemError(answer.problem)
    },
    placeholderData: keepPreviousData,
  })
}
