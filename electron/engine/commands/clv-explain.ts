import type { AccountClv } from '../../../shared/clv/account-clv.ts'
import type { Clv } from '../../../shared/clv/clv.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import { treeLines } from '../terminal/tree.ts'
import type { Answer, Terminal } from './command.ts'

/** The figures of an account; the whole opens to both of its parts. */
export function clvFigures({ clv }: AccountClv): readonly Figure[] {
  return [clv]
}

/** What all accounts share, such as the parameters of the model, is opened where it is first met. */
export function sayClvTrees(clv: Clv, accounts: readonly AccountClv[], terminal: Terminal): Answer {
  terminal.out(`Model ${clv.model}. ${clv.why}\n\n`)
  const seen = new Set<string>()
  for (const one of accounts) {
    terminal.out(`${one.accountId}\n\n`)
    for (const figure of clvFigures(one)) terminal.out(`${[...treeLines(figure, seen)].join('\n')}\n\n`)
  }
  return { exit: 0, said: true }
}
