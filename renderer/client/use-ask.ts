import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { AskName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import type { Result } from '../../shared/problem.ts'
import { client } from './client.ts'
import { ProblemError } from './problem-error.ts'

type Given<N extends AskName> = undefined extends InputOf<N> ? [] : [input: InputOf<N>]
type Options = { readonly enabled?: boolean; readonly keepPrevious?: boolean }

/**
 * Asks and keeps the answer as long as the book stays as it is. With `keepPrevious` the last answer stays on the
 * screen while the next is on its way, so that nothing jumps.
 */
export function useAsk<N extends AskName>(name: N, ...given: Given<N>): UseQueryResult<OutputOf<N>, ProblemError> {
  return useAskWith({}, name, ...given)
}

export function useAskWith<N extends AskName>(
  options: Options,
  name: N,
  ...given: Given<N>
): UseQueryResult<OutputOf<N>, ProblemError> {
  return useQuery<OutputOf<N>, ProblemError>({
    queryKey: [name, ...given],
    queryFn: async () => {
      const answer = await askBy(name, given[0])
      // A query may not answer with undefined; an ask without anything to say is not one to be kept.
      if (answer.ok) return answer.value
      throw new ProblemError(answer.problem)
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<OutputOf<N>, ProblemError>
}

/** The client's functions have types of their own; by a name that is only known when it runs they are all alike. */
export function askBy<N extends AskName>(name: N, input: unknown): Promise<Result<OutputOf<N>>> {
  const ask = client[name] as unknown as (input: unknown) => Promise<Result<OutputOf<N>>>
  return ask(input)
}
