import { clvOfBook } from '../calculate/clv.ts'
import { calculationFor } from '../calculate/values.ts'
import { type Arguments, asOf, choice, number, operandsOf } from '../terminal/arguments.ts'
import { textTable } from '../terminal/table.ts'
import { type Command, refuse, type Terminal } from './command.ts'
import { unknownAccount } from './value.ts'
import { amount } from './value-json.ts'
import { withBook } from './with-book.ts'

export const models = ['auto', 'historic', 'simple'] as const

export const clv: Command = {
  name: 'clv',
  operands: 'BOOK',
  help: 'Calculates the customer lifetime value of each account. Internal: never for a customer.',
  options: [
    { name: 'account', value: 'ID', help: 'one account; all of them' },
    { name: 'model', value: models.join('|'), help: "the book's setting; auto takes the first whose needs are met" },
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
    { name: 'margin', value: 'M', help: "profit as a share of revenue, for orders without a cost; the book's setting" },
    { name: 'discount', value: 'D', help: 'yearly discount rate; no model of this version uses it' },
    { name: 'horizon', value: 'WEEKS', help: 'no model of this version uses it' },
    { name: 'retention', value: 'R', help: 'no model of this version uses it' },
    { name: 'convention', value: 'C', help: 'no model of this version uses it' },
  ],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(clv, args, 1, 1)
    const day = asOf(args, terminal)
    const [asked, margin] = [modelOf(args), number(args, 'margin', -10, 1)]
    noteUnused(args, terminal)
    const only = args.text('account')
    return withBook(file, 'read', (book) => {
      const calculation = calculationFor(book, day)
      const { currency, clvModel } = calculation.book.settings
      const model = args.text('model') === null ? clvModel : asked
      const found = clvOfBook(book, calculation, { model, margin }).clv
      const shown = [...found.accounts.values()].filter((one) => only === null || one.accountId === only)
      if (only !== null && shown.length === 0) unknownAccount(only)
      const accounts = shown.map((one) => ({
        accountId: one.accountId,
        historic: amount(one.historic, currency),
        residual: amount(one.residual, currency),
        clv: amount(one.clv, currency),
        low: null,
        high: null,
        pAlive: null,
        expectedOrders: null,
      }))
      const { why, parameters } = found
      const json = {
        asOf: day,
        model: found.model,
        why,
        parameters,
        logLikelihood: null,
        spend: null,
        backtest: null,
        accounts,
      }
      const titles = ['account', 'historic', 'residual', `CLV (${currency})`]
      const columns = titles.map((title, at) => ({ title, align: at === 0 ? ('left' as const) : ('right' as const) }))
      const rows = accounts.map((one) => [one.accountId, one.historic ?? '–', one.residual ?? '–', one.clv ?? '–'])
      return { exit: 0, json, text: `Model ${found.model}. ${why}\n\n${textTable(columns, rows)}` }
    })
  },
}

/** The models of METHOD 3 that this version has; the others are named, so that nobody takes one for a misspelling. */
export function modelOf(args: Arguments): (typeof models)[number] {
  const later = ['retention', 'sbg', 'bgnbd']
  const text = args.text('model')
  if (text !== null && later.includes(text)) {
    refuse('model-missing', `This version has no model ${text} yet: take one of ${models.join(', ')}.`)
  }
  return choice(args, 'model', models, 'auto')
}

function noteUnused(args: Arguments, terminal: Terminal): void {
  number(args, 'discount', 0, 10)
  number(args, 'horizon', 1, 5200)
  number(args, 'retention', 0, 1)
  const unused = ['discount', 'horizon', 'retention', 'convention'].filter((name) => args.text(name) !== null)
  if (unused.length > 0)
    terminal.err(`No model of this version uses ${unused.map((name) => `--${name}`).join(', ')}.\n`)
}
