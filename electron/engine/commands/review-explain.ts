import type { BookReview } from '../calculate/review.ts'
import { reviewFigures } from '../export/review-figures.ts'
import type { ReviewJson } from '../export/review-json.ts'
import { treeJson, treeLines } from '../terminal/tree.ts'
import type { Answer, Terminal } from './command.ts'

/** The working of one account's figures, or of everybody's, an account at a time: together they may be longer than any text. */
export function sayReviewTrees({ review, account }: BookReview, only: string | null, terminal: Terminal): Answer {
  for (const { accountId, name } of review.accounts) {
    const row = only === null || only === accountId ? account(accountId) : null
    if (!row) continue
    const seen = new Set<string>()
    terminal.out(`${accountId} ${name}\n\n`)
    for (const figure of reviewFigures(row)) terminal.out(`${[...treeLines(figure, seen)].join('\n')}\n\n`)
  }
  return { exit: 0, said: true }
}

/** The same in the review's JSON: each account has its figures' working under `explain`. */
export function sayReviewJson(
  json: ReviewJson,
  { account }: BookReview,
  only: string | null,
  terminal: Terminal,
): Answer {
  const { accounts, ...rest } = json
  terminal.out(`${JSON.stringify(rest).slice(0, -1)},"accounts":[`)
  const shown = accounts.filter((one) => only === null || one.accountId === only)
  for (const [at, one] of shown.entries()) {
    const row = account(one.accountId)
    const seen = new Set<string>()
    const explain = row ? reviewFigures(row).map((figure) => treeJson(figure, seen)) : []
    terminal.out(`${at === 0 ? '' : ','}${JSON.stringify({ ...one, explain })}`)
  }
  terminal.out(']}\n')
  return { exit: 0, said: true }
}
