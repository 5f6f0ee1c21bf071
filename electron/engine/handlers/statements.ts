import { done } from '../../../shared/problem.ts'
import {
  accountStatements,
  discardDraft,
  issued,
  issuedFile,
  keepQuestion,
  reviewed,
  writeIssuedFile,
} from '../window/statement-life.ts'
import { whenFree } from '../window/until-free.ts'
import type { Answers, Engine } from './engine.ts'

type Names =
  | 'accountStatements'
  | 'keepDraft'
  | 'discardDraft'
  | 'reviewStatement'
  | 'issueStatement'
  | 'issuedStatement'
  | 'writeIssuedFile'

export function statementLifeAnswers({ session, valuedAccount, now }: Engine): Answers<Names> {
  // No figure follows from a statement's life, so nothing has to be calculated anew.
  const changes = false
  return {
    accountStatements: ({ accountId }) => session.read((book) => done(accountStatements(book, accountId))),
    keepDraft: (question) => {
      const found = valuedAccount(question)
      if (!found.ok) return found
      return session.write(
        whenFree((book) => keepQuestion(book, found.value, question, now())),
        changes,
      )
    },
    discardDraft: ({ number }) =>
      session.write(
        whenFree((book) => discardDraft(book, number)),
        changes,
      ),
    reviewStatement: ({ number, by }) =>
      session.write(
        whenFree((book) => reviewed(book, number, by, now())),
        changes,
      ),
    issueStatement: ({ number, by }) =>
      session.write(
        whenFree((book) => issued(book, number, by, now())),
        changes,
      ),
    issuedStatement: ({ number }) => session.read((book) => issuedFile(book, number)),
    writeIssuedFile: ({ number, path }) => session.read((book) => writeIssuedFile(book, number, path)),
  }
}
