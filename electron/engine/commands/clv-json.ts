import type { AccountClv } from '../../../shared/clv/account-clv.ts'
import type { Clv } from '../../../shared/clv/clv.ts'
import type { ClvInterval } from '../../../shared/clv/intervals.ts'
import { isBacktest } from '../../../shared/clv/outlook.ts'
import { exactSum } from '../../../shared/exact-sum.ts'
import { decimalText, type Minor } from '../../../shared/money/money.ts'
import { missingJson } from '../export/missing-json.ts'
import { treeJson } from '../terminal/tree.ts'
import { clvFigures } from './clv-explain.ts'
import { type Answer, codeAndMessage, type Terminal } from './command.ts'
import { amount } from './value-json.ts'

/** `clv --json` (DATA, section 3), in the book's currency. */
export function clvJson(clv: Clv, accounts: readonly AccountClv[]) {
  return { ...bookJson(clv), accounts: accounts.map((one) => accountJson(clv, one)) }
}

/** What holds for all accounts; a back-test that cannot be made is null, and `backtestMissing` says why. */
function bookJson(clv: Clv) {
  const { terms, model, why, refused, logLikelihood, spend } = clv
  const backtest = clv.backtest()
  const values = Array.from(clv.accounts.values(), (one) => one.clv.value).filter((value) => value !== null)
  return {
    ...{ asOf: terms.asOf, currency: terms.currency, model, why },
    refused: refused.map((one) => ({ model: one.model, ...codeAndMessage(one.refused) })),
    parameters: clv.parameters && { ...clv.parameters, ...unitsOf(clv) },
    ...{ logLikelihood, spend },
    backtest: isBacktest(backtest) ? backtest : null,
    backtestMissing: isBacktest(backtest) ? null : (backtest?.message ?? null),
    total: {
      clv: values.length === 0 ? null : text(exactSum(values), clv),
      ...interval(clv.intervals.total(), clv),
    },
  }
}

/** What the numbers of a model are counted in. */
function unitsOf({ model, terms: { currency, convention } }: Clv) {
  switch (model) {
    case 'bgnbd':
      return { currency, timeUnit: 'week' }
    case 'sbg':
      return { currency, timeUnit: 'year' }
    case 'retention':
      return { currency, timeUnit: 'year', convention }
    default:
      return { currency }
  }
}

function accountJson(clv: Clv, one: AccountClv) {
  const { currency } = clv.terms
  const { accountId, pAlive, expectedOrders } = one
  const whole = one.clv
  return {
    accountId,
    historic: amount(one.historic, currency),
    residual: amount(one.residual, currency),
    clv: amount(whole, currency),
    ...interval(clv.intervals.of(accountId), clv),
    ...{ pAlive, expectedOrders, missing: whole.missing.map(missingJson) },
  }
}

function interval({ low, high }: ClvInterval, clv: Clv) {
  return { low: low === null ? null : text(low, clv), high: high === null ? null : text(high, clv) }
}

function text(minor: number, { terms }: Clv): string {
  return decimalText(minor as Minor, terms.currency)
}

/** One document, an account at a time, with the working of each: that of a large book is longer than any string may be. */
export function sayClvJson(clv: Clv, accounts: readonly AccountClv[], terminal: Terminal): Answer {
  terminal.out(`${JSON.stringify(bookJson(clv)).slice(0, -1)},"accounts":[`)
  let mark = ''
  for (const one of accounts) {
    const seen = new Set<string>()
    const explain = clvFigures(one).map((figure) => treeJson(figure, seen))
    terminal.out(`${mark}${JSON.stringify({ ...accountJson(clv, one), explain })}`)
    mark = ','
  }
  terminal.out(']}\n')
  return { exit: 0, said: true }
}
