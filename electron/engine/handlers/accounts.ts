import { done } from '../../../shared/problem.ts'
import { accountClv, clvFigures } from '../window/account-clv.ts'
import { accountDetail } from '../window/account-detail.ts'
import { assumptionEffect } from '../window/assumption-effect.ts'
import { assumptionHistory } from '../window/assumption-history.ts'
import { correctAssumption, listAssumptions } from '../window/assumptions.ts'
import { explain, valueFigures } from '../window/explain.ts'
import { listAccounts } from '../window/list-accounts.ts'
import { whenFree } from '../window/until-free.ts'
import { withClv } from '../window/with-clv.ts'
import type { Answers, Engine } from './engine.ts'

type Names =
  | 'listAccounts'
  | 'account'
  | 'accountClv'
  | 'explain'
  | 'listAssumptions'
  | 'correctAssumption'
  | 'assumptionEffect'
  | 'assumptionHistory'

export function accountAnswers({ session, valuedAccount, now }: Engine): Answers<Names> {
  return {
    listAccounts: (question) => {
      const table = session.accounts(question.asOf)
      return table.ok ? done(listAccounts(table.value, question)) : table
    },
    account: (which) => {
      const found = valuedAccount(which)
      return found.ok ? done(accountDetail(found.value.calculation, found.value.valued)) : found
    },
    accountClv: (which) =>
      withClv(session, valuedAccount(which), ({ calculation, valued }, clv) =>
        done(accountClv(calculation, valued, clv)),
      ),
    explain: async (question) => {
      const found = valuedAccount(question)
      if (!found.ok) return found
      const { value } = found.value.valued
      const own = value ? valueFigures(value) : []
      if (own.some(({ id }) => id === question.figure)) return explain(own, question.figure, question.path)
      return withClv(session, found, ({ calculation, valued }, clv) =>
        explain(clvFigures(calculation, valued, clv), question.figure, question.path),
      )
    },
    listAssumptions: ({ accountId, indicatorKey }) =>
      session.read((book) => listAssumptions(book, accountId, indicatorKey)),
    assumptionEffect: ({ assumption, ...which }) => {
      const found = valuedAccount(which)
      return found.ok ? session.read((book) => assumptionEffect(book, found.value, which.window, assumption)) : found
    },
    assumptionHistory: ({ accountId }) => session.read((book) => assumptionHistory(book, accountId)),
    correctAssumption: (given) => session.write(whenFree((book) => correctAssumption(book, given, now()))),
  }
}
