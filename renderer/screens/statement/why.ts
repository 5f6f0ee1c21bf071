import type { Problem } from '../../../shared/problem.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import type { WindowWords } from '../../words/use-words.ts'

const whys: ReadonlyMap<string, WindowMessageId> = new Map([
  ['no-window', 'statement.why-no-window'],
  ['no-measurements', 'statement.why-no-measurements'],
  ['nothing-known', 'statement.why-nothing-known'],
  ['no-orders', 'statement.why-no-orders'],
  ['no-rate', 'statement.why-no-rate'],
  ['no-rate-paid', 'statement.why-no-rate-paid'],
  ['left', 'statement.why-left'],
])

/** What a reason means for the statement, in the window's language; of one that is not known here the problem itself. */
export function whyOf(problem: Problem, words: WindowWords): string {
  const why = whys.get(problem.code)
  return why ? words.say(why) : words.problem(problem)
}
