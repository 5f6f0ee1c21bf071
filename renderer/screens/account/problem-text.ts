import { isBlocking } from '../../../shared/blocking.ts'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Value } from '../../../shared/sentences/sentence.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import type { WindowWords } from '../../words/use-words.ts'

/** All problems of one kind, and whether they stand in the way of a statement. */
export type ProblemGroup = {
  readonly code: string
  readonly blocking: boolean
  readonly problems: readonly Problem[]
}

/** The problems of an account by their kind, those first that stand in the way of a statement. */
export function problemGroups({ problems }: AccountDetail): readonly ProblemGroup[] {
  const groups = [...Map.groupBy(problems, ({ code }) => code)].map(([code, ofKind]) => ({
    code,
    blocking: isBlocking(code),
    problems: ofKind,
  }))
  return groups.toSorted((a, b) => Number(b.blocking) - Number(a.blocking))
}

/** What is wrong and what to do; what several indicators lack is one sentence with all their names. */
export function problemText({ code, problems }: ProblemGroup, words: WindowWords): string {
  const many = problems.length > 1 ? ofSeveral.get(code) : undefined
  if (!many) return problems.map(words.problem).join(' ')
  const texts = (place: string) => [...new Set(problems.flatMap(({ values }) => textOf(values[place])))]
  return words.say(many, {
    count: problems.length,
    names: words.list(texts('name')),
    pairs: texts('pairs').join(', '),
  })
}

const ofSeveral: ReadonlyMap<string, WindowMessageId> = new Map([
  ['no-baseline', 'account.problems.no-baseline'],
  ['no-hourly-rate', 'account.problems.no-hourly-rate'],
  ['no-rate', 'account.problems.no-rate'],
  ['stale-baseline', 'account.problems.stale-baseline'],
])

function textOf(value: Value | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : []
}
