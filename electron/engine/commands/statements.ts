import { listStatements, type StatementRecord, statementsOf } from '../store/statements.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import type { Command } from './command.ts'
import { withBook } from './with-book.ts'

export const statements: Command = {
  name: 'statements',
  operands: 'BOOK',
  help: 'Lists the statements of a book: drafts, reviewed, issued, and those that a revision took the place of.',
  options: [{ name: 'account', value: 'ID', help: "one account's" }],
  run: (args) => {
    const [file = ''] = operandsOf(statements, args, 1, 1)
    const account = args.text('account')
    return withBook(file, 'read', (book) => {
      const found = account === null ? listStatements(book) : statementsOf(book, account)
      const list = found.toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.id - b.id))
      const text = list.length === 0 ? 'There is no statement yet.\n' : textTable(columns, list.map(row))
      return { exit: 0, json: { statements: list.map(statementJson) }, text }
    })
  },
}

const columns = [
  { title: 'statement', align: 'left' },
  { title: 'account', align: 'left' },
  { title: 'as of', align: 'left' },
  { title: 'state', align: 'left' },
  { title: 'by', align: 'left' },
  { title: 'at', align: 'left' },
  { title: '', align: 'left' },
] as const

function row(one: StatementRecord): readonly string[] {
  const { number, accountId, asOf, state, changedAt, reviewedBy, reviewedAt, issuedBy, issuedAt } = one
  const notes = [
    ...(one.revises === null ? [] : [`revises ${one.revises}`]),
    ...(one.revisedBy === null ? [] : [`replaced by ${one.revisedBy}`]),
    ...(one.undoneFiles.length === 0 ? [] : [`of data taken back since: ${one.undoneFiles.join(', ')}`]),
  ]
  const by = issuedBy ?? reviewedBy ?? ''
  return [number, accountId, asOf, state, by, issuedAt ?? reviewedAt ?? changedAt, notes.join('; ')]
}

/** A statement as scripts read it. */
export function statementJson(one: StatementRecord) {
  const { number, accountId, template, asOf, state, reviewedBy, reviewedAt, issuedBy, issuedAt, sha256 } = one
  const { choices, revises, note, revisedBy, undoneFiles } = one
  return {
    ...{ statementId: number, number, accountId, template, asOf, locale: choices.locale, brand: choices.brand, state },
    ...{ reviewedBy, reviewedAt, issuedBy, issuedAt, sha256, revises, note, revisedBy, undoneFiles },
  }
}
