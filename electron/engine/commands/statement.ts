import { calculationFor, valueOfAccount } from '../calculate/values.ts'
import { writeStatement } from '../statement.ts'
import { asOf, choice, operandsOf } from '../terminal/arguments.ts'
import { type Command, Refusal, refuse } from './command.ts'
import { unknownAccount } from './value.ts'
import { withBook } from './with-book.ts'

export const statement: Command = {
  name: 'statement',
  operands: 'BOOK',
  help: "Prints one account's statement as a PDF.",
  options: [
    { name: 'account', value: 'ID', help: 'the account' },
    { name: 'out', value: 'FILE', help: 'the PDF to write' },
    { name: 'template', value: 'renewal', help: 'the document; renewal' },
    { name: 'brand', value: 'B', help: "the brand; the account's, else the book's" },
    { name: 'locale', value: 'L', help: "language and number format, such as nl-NL; the account's" },
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
  ],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(statement, args, 1, 1)
    const id = args.text('account') ?? refuse('usage', 'Name the account with --account ID.')
    const out = args.text('out') ?? refuse('usage', 'Name the PDF to write with --out FILE.')
    const template = args.text('template')
    if (template === 'summary' || template === 'internal')
      refuse('template-missing', `This version has no template ${template} yet: take renewal.`)
    choice(args, 'template', ['renewal'], 'renewal')
    const locale = localeOf(args.text('locale'))
    const day = asOf(args, terminal)
    return withBook(file, 'read', async (book) => {
      const calculation = calculationFor(book, day)
      const valued = valueOfAccount(book, calculation, id, 'relationship') ?? unknownAccount(id)
      const written = await writeStatement(calculation, valued, { out, brand: args.text('brand'), locale })
      if (!written.ok) throw new Refusal(written.problem)
      const { statementId, pages } = written.value
      return { exit: 0, json: written.value, text: `Statement ${statementId}, ${pages} pages: ${out}\n` }
    })
  },
}

export function localeOf(text: string | null): string | null {
  if (text === null) return null
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null
  } catch {
    refuse('usage', `--locale has to be a language tag such as nl-NL, and "${text}" is none.`)
  }
}
