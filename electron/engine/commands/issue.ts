import { printStatement } from '../print/print.ts'
import { writePdf } from '../statement.ts'
import { issueStatement, reviewStatement } from '../statements/issue.ts'
import { issuedPdf } from '../store/statements.ts'
import { type Arguments, operandsOf } from '../terminal/arguments.ts'
import { type Command, orRefuse, refuse } from './command.ts'
import { statementJson } from './statements.ts'
import { withBook } from './with-book.ts'

const by = { name: 'by', value: 'NAME', help: 'who' } as const

export const reviewed: Command = {
  name: 'reviewed',
  operands: 'BOOK STATEMENT',
  help: 'Notes that somebody has read a draft and found it right.',
  options: [by],
  run: (args, terminal) => {
    const [file = '', number = ''] = operandsOf(reviewed, args, 2, 2)
    const name = nameIn(args)
    return withBook(file, 'write', (book) => {
      const found = orRefuse(reviewStatement(book, number, name, terminal.now().toISOString()))
      return { exit: 0, json: statementJson(found), text: `${name} has reviewed statement ${number}.\n` }
    })
  },
}

export const issue: Command = {
  name: 'issue',
  operands: 'BOOK STATEMENT',
  help: 'Freezes a draft as an issued statement: nothing printed from it ever changes.',
  options: [by, { name: 'out', value: 'FILE', help: 'writes its PDF, too' }],
  run: (args, terminal) => {
    const [file = '', number = ''] = operandsOf(issue, args, 2, 2)
    const name = nameIn(args)
    const out = args.text('out')
    return withBook(file, 'write', async (book) => {
      const at = terminal.now().toISOString()
      const issued = orRefuse(await issueStatement(book, number, name, at, (job) => printStatement(job)))
      const { id, sha256, pages, revises } = issued
      const written = out === null ? null : writePdf(issuedPdf(book, id), pages ?? 0, number, out)
      if (written && !written.ok) terminal.err(`${written.problem.message} The statement is issued all the same.\n`)
      const instead = revises === null ? '' : `It takes the place of ${revises}.\n`
      const text = `Statement ${number} is issued. The SHA-256 of its PDF is ${sha256}.\n${instead}`
      return { exit: written && !written.ok ? 1 : 0, json: { statementId: number, number, sha256 }, text }
    })
  },
}

function nameIn(args: Arguments): string {
  const name = args.text('by')?.trim() ?? ''
  if (name === '') refuse('usage', 'Say who with --by NAME.')
  if (name.length > 200) refuse('usage', `A name has at most 200 characters, and this one has ${name.length}.`)
  return name
}
