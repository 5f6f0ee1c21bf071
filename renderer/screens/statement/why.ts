import type { Problem } from '../../../shared/problem.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'

const whys: ReadonlyMap<string, WindowMessageId> = new Map([
  ['no-window', 'statement.why-no-window'],
  ['no-measurements', 'statement.why-no-measurements'],
  ['nothing-known', 'statement.why-nothing-known'],
  ['no-orders', 'statement.why-no-orders'],
  ['no-rate', 'statement.why-no-rate'],
  ['no-rate-paid', 'statement.why-no-rate-paid'],
  ['left', 'statement.why-left'],
])

/** What a reason means for the statement, in the window's language; of one that is not known here the engine's sentence. */
export function whyOf({ code, message }: Problem, say: (id: WindowMessageId) => string): string {
  const why = whys.get(code)
  return why ? say(why) : message
}
