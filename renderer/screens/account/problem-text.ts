import { isBlocking } from '../../../shared/blocking.ts'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { Month } from '../../../shared/days.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import type { WindowWords } from '../../words/use-words.ts'

type Missing = AccountDetail['missing'][number]
/** All problems of one kind, and whether they stand in the way of a statement. */
export type ProblemGroup = {
  readonly code: string
  readonly blocking: boolean
  readonly problems: readonly Problem[]
  readonly missing: readonly Missing[]
}

/** The problems of an account by their kind, those first that stand in the way of a statement. */
export function problemGroups({ problems, missing }: AccountDetail): readonly ProblemGroup[] {
  const groups = [...Map.groupBy(problems, ({ code }) => code)].map(([code, ofKind]) => ({
    code,
    blocking: isBlocking(code),
    problems: ofKind,
    missing: missing.filter((one) => one.code === code),
  }))
  return groups.toSorted((a, b) => Number(b.blocking) - Number(a.blocking))
}

/** The name of an indicator by its key. */
export type NameOf = (indicatorKey: string) => string

/** What is wrong and what to do, in the window's language; a kind it does not know says what the engine says. */
export function problemText(
  group: Pick<ProblemGroup, 'code' | 'problems' | 'missing'>,
  nameOf: NameOf,
  words: WindowWords,
): string {
  const id = `account.problem.${group.code}`
  if (!isKnown(id)) return group.problems.map(words.problem).join(' ')
  const names = group.missing.flatMap(({ indicator }) => (indicator === null ? [] : [nameOf(indicator)]))
  const pairs = group.problems.flatMap(({ message }) => message.match(/[A-Z]{3}→[A-Z]{3}/g) ?? [])
  return words.say(id, {
    count: Math.max(1, group.missing.length),
    names: words.list(names),
    months: monthsText([...new Set(group.missing.flatMap(({ months }) => months))].toSorted(), words),
    pairs: [...new Set(pairs)].join(', '),
  })
}

/** Runs of months in words: `March 2025 to May 2025, July 2025`; the first three of them. */
export function monthsText(months: readonly string[], { say, month, print }: WindowWords): string {
  const short = (one: Month) => print.month(one, 'short')
  const runs = runsOf(months as readonly Month[]).map(([first, last]) =>
    first === last ? short(first) : say('account.months.span', { first: short(first), last: short(last) }),
  )
  if (runs.length === 1 && months.length === 1) return month(months[0] as Month)
  const shown = runs.slice(0, 3).join(', ')
  return runs.length > 3 ? say('account.months.more', { text: shown, count: runs.length - 3 }) : shown
}

function runsOf(months: readonly Month[]): readonly (readonly [Month, Month])[] {
  const runs: [Month, Month][] = []
  for (const one of months) {
    const run = runs.at(-1)
    if (run && numberOf(one) === numberOf(run[1]) + 1) run[1] = one
    else runs.push([one, one])
  }
  return runs
}

function numberOf(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
}

const known = new Set([
  ...[
    'no-baseline',
    'no-hourly-rate',
    'no-rate',
    'no-rate-paid',
    'no-rate-promised',
    'stale-baseline',
    'before-window',
    'after-end',
  ],
  ...['too-early', 'no-measurements', 'no-orders', 'nothing-known', 'no-contract', 'left', 'no-window'],
])

function isKnown(id: string): id is WindowMessageId {
  return known.has(id.slice('account.problem.'.length))
}
