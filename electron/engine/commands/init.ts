import { parseCurrency } from '../../../shared/money/currency.ts'
import type { Settings } from '../../../shared/settings.ts'
import { createBook } from '../store/book.ts'
import { operandsOf } from '../terminal/arguments.ts'
import { type Command, Refusal, refuse } from './command.ts'

export const init: Command = {
  name: 'init',
  operands: 'BOOK',
  help: 'Makes a new book: one file that holds everything.',
  options: [
    { name: 'currency', value: 'EUR', help: 'the reporting currency' },
    { name: 'locale', value: 'nl-NL', help: 'the language and number format of accounts that name none' },
  ],
  run: (args) => {
    const [file = ''] = operandsOf(init, args, 1, 1)
    const settings: Partial<Settings> = {
      ...(args.text('currency') === null ? {} : { currency: currencyOf(args.text('currency') ?? '') }),
      ...(args.text('locale') === null ? {} : { locale: args.text('locale') ?? '' }),
    }
    const made = createBook(file, settings)
    if (!made.ok) throw new Refusal(made.problem)
    made.value.close()
    return { exit: 0, json: { book: file }, text: `Made the book ${file}. Next: counterpart import ${file} FILE…\n` }
  },
}

function currencyOf(text: string) {
  return (
    parseCurrency(text) ??
    refuse('bad-setting', `--currency has to be an ISO 4217 code such as EUR, and "${text}" is none.`)
  )
}
