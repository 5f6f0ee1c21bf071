import { done } from '../../../shared/problem.ts'
import { brandNames } from '../brand-names.ts'
import { previewStatement, statementSections, writeStatementFile } from '../window/preview-statement.ts'
import { statementFileName } from '../window/statement-file-name.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'statementSections' | 'previewStatement' | 'writeStatementFile' | 'statementFileName'

export function statementAnswers({ valuedAccount }: Engine): Answers<Names> {
  return {
    statementSections: ({ locale }) =>
      done({ sections: statementSections(locale), locales: ['en-GB', 'nl-NL'], brands: brandNames() }),
    previewStatement: async (question) => {
      const found = valuedAccount(question)
      return found.ok ? previewStatement(found.value.calculation, found.value.valued, question) : found
    },
    writeStatementFile: async ({ path, ...question }) => {
      const found = valuedAccount(question)
      return found.ok ? writeStatementFile(found.value.calculation, found.value.valued, question, path) : found
    },
    statementFileName: (question) => {
      const found = valuedAccount(question)
      return found.ok ? done(statementFileName(found.value.valued.facts.account, question.asOf)) : found
    },
  }
}
