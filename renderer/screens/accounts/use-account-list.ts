import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { AccountPage, AccountRow, AccountView } from '../../../shared/contract/accounts.ts'
import type { Day } from '../../../shared/days.ts'
import { ProblemError } from '../../client/problem-error.ts'
import { queries } from '../../client/queries.ts'
import { askBy } from '../../client/use-ask.ts'
import { useKept } from '../../parts/use-kept.ts'

const pageRows = 100

/** The pages in sight, by their numbers. */
export type Pages = { readonly from: number; readonly to: number }

/** The list as far as it is here: `rowAt` is null for a row that is still on its way. */
export type AccountList = {
  /** What the rows are of: the last view whose first page has come, so that a new search does not empty the screen. */
  readonly shown: AccountView
  readonly page: AccountPage | undefined
  readonly rowAt: (at: number) => AccountRow | null
  readonly problem: Error | null
  readonly retry: () => void
}

/** The accounts of a view, page by page as they are looked at. */
export function useAccountList(view: AccountView, asOf: Day, { from, to }: Pages): AccountList {
  const wanted = useMemo(() => ({ ...view, asOf }), [view, asOf])
  const [shown, show] = useState(wanted)
  const [start] = useQueries({ queries: [pageQuery(wanted, 0)] })
  if (start.data && shown !== wanted) show(wanted)
  // The first page always: it says how many there are.
  const numbers = [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, n) => from + n)])]
  const pages = useQueries({ queries: numbers.map((n) => pageQuery(shown, n)) })
  const byNumber = numbers.map((n, at) => ({ n, rows: pages[at]?.data?.rows }))
  const here = useKept(byNumber, samePages)
  const rowAt = useCallback<AccountList['rowAt']>(
    (at) => here.find(({ n }) => n === Math.floor(at / pageRows))?.rows?.[at % pageRows] ?? null,
    [here],
  )
  return {
    shown,
    page: pages[0]?.data,
    rowAt,
    problem: start.error ?? firstProblem(pages),
    retry: () => {
      for (const answer of [start, ...pages]) if (answer.error) void answer.refetch()
    },
  }
}

/** Asks for the first page of a view before the screen gets round to it: the answer is on its way while it is drawn. */
export function askAhead(view: AccountView, asOf: Day): void {
  void queries.prefetchQuery(pageQuery({ ...view, asOf }, 0))
}

/** The pages that rows in sight are on, or soon will be. */
export function pagesOf(first: number, last: number): Pages {
  const near = pageRows / 2
  return { from: Math.floor(Math.max(0, first - near) / pageRows), to: Math.floor((last + near) / pageRows) }
}

type Here = readonly { readonly n: number; readonly rows: readonly AccountRow[] | undefined }[]

function samePages(a: Here, b: Here): boolean {
  return a.length === b.length && a.every(({ n, rows }, at) => n === b[at]?.n && rows === b[at]?.rows)
}

function pageQuery(view: AccountView & { readonly asOf: Day }, page: number) {
  const question = { ...view, offset: page * pageRows, limit: pageRows }
  return {
    queryKey: ['listAccounts', question],
    queryFn: async (): Promise<AccountPage> => {
      const answer = await askBy('listAccounts', question)
      if (answer.ok) return answer.value
      throw new ProblemError(answer.problem)
    },
    gcTime: 60_000,
  }
}

function firstProblem(pages: readonly UseQueryResult<AccountPage>[]): Error | null {
  return pages.find((page) => page.error)?.error ?? null
}
