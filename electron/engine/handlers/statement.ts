import { done } from '../../../shared/problem.ts'
import { chosenSections, previewStatement, writeStatementFile } from '../window/preview-statement.ts'
import { statementFileName } from '../window/statement-file-name.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'statementSections' | 'previewStatement' | 'writeStatementFile' | 'statementFileName'

export function statementAnswers({ valuedAccount }: Engine): Answers<Names> {
  return {
    statementSections: (question) => {
      const found = valuedAccount(question)
      return found.ok ? done(chosenSections(found.value, question.locale)) : found
    },
    previewStatement: async (question) => {
      const found = valuedAccount(question)
      return found.ok ? previewStatement(found.value, question) : found
    },
    writeStatementFile: async ({ path, password, ...question }) => {
      const found = valuedAccount(question)
      return found.ok ? writeStatementFile(found.value, question, path, password) : found
    },
    statementFileName: (question) => {
      const found = valuedAccount(question)
      return found.ok ? done(statementFileName(found.value.valued.facts.account, question.asOf)) : found
    },
  }
}
