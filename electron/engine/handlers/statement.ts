import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import { done, type Result } from '../../../shared/problem.ts'
import { keepTexts } from '../statements/keep-texts.ts'
import { previewBriefing } from '../window/preview-briefing.ts'
import { chosenSections, isForCustomer, previewStatement, writeStatementFile } from '../window/preview-statement.ts'
import { statementFileName } from '../window/statement-file-name.ts'
import { whenFree } from '../window/until-free.ts'
import type { ValuedAccount } from '../window/valued-accounts.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'statementSections' | 'keepTexts' | 'previewStatement' | 'writeStatementFile' | 'statementFileName'

export function statementAnswers({ session, reviews, valuedAccount, now }: Engine): Answers<Names> {
  const print = (
    account: ValuedAccount,
    question: StatementQuestion,
    password: string | null = null,
  ): Promise<Result<PrintedStatement>> =>
    isForCustomer(question)
      ? previewStatement(account, question, password)
      : previewBriefing(account, question, reviews)
  return {
    statementSections: (question) => {
      const found = valuedAccount(question)
      return found.ok ? done(chosenSections(found.value, question)) : found
    },
    keepTexts: ({ texts }) => session.write(whenFree((book) => keepTexts(book, texts, now()))),
    previewStatement: async (question) => {
      const found = valuedAccount(question)
      return found.ok ? print(found.value, question) : found
    },
    writeStatementFile: async ({ path, password, ...question }) => {
      const found = valuedAccount(question)
      if (!found.ok) return found
      const printed = await print(found.value, question, password)
      return printed.ok ? writeStatementFile(found.value, printed.value, path) : printed
    },
    statementFileName: (question) => {
      const found = valuedAccount(question)
      if (!found.ok) return found
      return done(statementFileName(found.value.valued.facts.account, question.asOf, question.document))
    },
  }
}
