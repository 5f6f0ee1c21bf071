import { languageOf, languageTags } from '../../../shared/languages.ts'
import type { CustomerDocument } from '../print/print.ts'
import { type Arguments, asOf, choice, operandsOf } from '../terminal/arguments.ts'
import { type Command, refuse, type Terminal } from './command.ts'
import { passwordFrom } from './password.ts'
import { type DraftQuestion, printAgain, printDraft } from './print-draft.ts'
import { printInternal } from './print-internal.ts'
import { withBook, withBookKept } from './with-book.ts'

export const statement: Command = {
  name: 'statement',
  operands: 'BOOK',
  help: "Prints one account's statement as a PDF, and keeps it in the book as a draft.",
  options: [
    { name: 'account', value: 'ID', help: 'the account' },
    { name: 'out', value: 'FILE', help: 'the PDF to write' },
    {
      name: 'template',
      value: 'T',
      help: 'renewal, summary (one page), or internal (for the account manager); renewal',
    },
    { name: 'brand', value: 'B', help: "the brand; the account's, else the book's" },
    { name: 'locale', value: 'L', help: "language and number format, such as nl-NL; the account's" },
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
    { name: 'revises', value: 'STATEMENT', help: 'the issued statement that this one is to take the place of' },
    { name: 'note', value: 'TEXT', help: 'with --revises: what changed, as the customer is to read it' },
    { name: 'statement', value: 'STATEMENT', help: 'prints one that is in the book already; an issued one as it was' },
    {
      name: 'password',
      value: null,
      help: 'locks the PDF with a password: COUNTERPART_PASSWORD, else it is asked for',
    },
  ],
  run: async (args, terminal) => {
    const [file = ''] = operandsOf(statement, args, 1, 1)
    const known = args.text('statement')
    const account =
      args.text('account') ?? (known === null ? refuse('usage', 'Name the account with --account ID.') : '')
    const out = args.text('out') ?? refuse('usage', 'Name the PDF to write with --out FILE.')
    const document = choice(args, 'template', ['renewal', 'summary', 'internal'], 'renewal')
    const question = questionIn(args, document === 'internal' ? 'renewal' : document, terminal)
    if (document === 'internal') {
      if (known !== null || question.revises !== null)
        refuse('usage', 'A briefing is no statement: leave out --statement and --revises.')
      return withBook(file, 'read', async (book) => {
        const written = await printInternal(book, account, question, out)
        return { exit: 0, json: written, text: `Internal briefing, ${written.pages} pages: ${out}\n` }
      })
    }
    const password = args.has('password') ? await passwordFrom(terminal) : null
    return withBookKept(file, terminal, async (book, kept) => {
      const to = { out, kept, at: terminal.now().toISOString(), password }
      const written = await (known === null ? printDraft(book, account, question, to) : printAgain(book, known, to))
      const { statementId, pages } = written
      return { exit: 0, json: written, text: `Statement ${statementId}, ${pages} pages: ${out}\n` }
    })
  },
}

function questionIn(args: Arguments, document: CustomerDocument, terminal: Terminal): DraftQuestion {
  const number = args.text('revises')
  const note = args.text('note')?.trim() ?? ''
  if (number !== null && note === '') refuse('usage', 'Say what changed with --note TEXT: the customer reads it.')
  if (number === null && note !== '') refuse('usage', 'A --note goes with --revises STATEMENT.')
  if (note.length > 300) refuse('usage', `A note has at most 300 characters, and this one has ${note.length}.`)
  return {
    ...{ document, brand: args.text('brand'), locale: localeOf(args.text('locale')), day: asOf(args, terminal) },
    revises: number === null ? null : { number, note },
  }
}

export function localeOf(text: string | null): string | null {
  if (text === null) return null
  let tag: string
  try {
    tag = new Intl.Locale(text).toString()
  } catch {
    refuse('usage', `--locale has to be a language tag such as nl-NL, and "${text}" is none.`)
  }
  if (languageOf(tag) !== null) return tag
  refuse('usage', `--locale has to be in one of the languages ${languageTags.join(', ')}, and "${text}" is not.`)
}
