import type { Problem } from '../../shared/problem.ts'
import type { WindowMessageId } from '../../shared/window-messages.ts'
import type { WindowWords } from '../words/use-words.ts'

/** `remedy` null: there is nothing to be done about it. */
type Lack = { readonly words: WindowMessageId; readonly remedy: Remedy | null }
/** Where it is put right: with a file, or in the account. */
export type Remedy = { readonly screen: 'import' | 'account'; readonly words: WindowMessageId }

const bring: Remedy = { screen: 'import', words: 'home.remedy-import' }
const assume: Remedy = { screen: 'account', words: 'home.remedy-assume' }
const ask: Remedy = { screen: 'account', words: 'home.remedy-ask' }

/** What an account lacks, in few words and in the window's language, by the engine's code for it. */
const lacks: ReadonlyMap<string, Lack> = new Map([
  ['no-window', { words: 'home.lack.no-window', remedy: bring }],
  ['no-measurements', { words: 'home.lack.no-measurements', remedy: bring }],
  ['nothing-known', { words: 'home.lack.nothing-known', remedy: assume }],
  ['no-orders', { words: 'home.lack.no-orders', remedy: bring }],
  ['no-rate', { words: 'home.lack.no-rate', remedy: bring }],
  ['no-rate-paid', { words: 'home.lack.no-rate-paid', remedy: bring }],
  ['no-rate-promised', { words: 'home.lack.no-rate-promised', remedy: bring }],
  ['left', { words: 'home.lack.left', remedy: null }],
  ['no-baseline', { words: 'home.lack.no-baseline', remedy: assume }],
  ['no-hourly-rate', { words: 'home.lack.no-hourly-rate', remedy: assume }],
  ['before-window', { words: 'home.lack.before-window', remedy: null }],
  ['after-end', { words: 'home.lack.after-end', remedy: null }],
  ['stale-baseline', { words: 'home.lack.stale-baseline', remedy: ask }],
  ['too-early', { words: 'home.lack.too-early', remedy: null }],
  ['no-contract', { words: 'home.lack.no-contract', remedy: bring }],
])

/** In few words where the code is known, else in a sentence. */
export function lackText(problem: Problem, words: WindowWords): string {
  const lack = lacks.get(problem.code)
  return lack ? words.say(lack.words) : words.problem(problem)
}

export function remedyOf(code: string): Remedy | null {
  return lacks.get(code)?.remedy ?? null
}
