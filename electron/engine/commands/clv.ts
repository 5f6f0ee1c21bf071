import { clvModels, conventions } from '../../../shared/clv/models.ts'
import type { Settings } from '../../../shared/settings.ts'
import { type ClvQuestion, clvOfBook } from '../calculate/clv.ts'
import { calculationFor } from '../calculate/values.ts'
import { type Arguments, asOf, choice, number, operandsOf } from '../terminal/arguments.ts'
import { sayClvTrees } from './clv-explain.ts'
import { clvJson, sayClvJson } from './clv-json.ts'
import { clvText } from './clv-text.ts'
import { type Command, type Option, refuse } from './command.ts'
import { unknownAccount } from './value.ts'
import { withBook } from './with-book.ts'

export const models = ['auto', ...clvModels] as const

/** What CLV is reckoned with, for every command that shows it. */
export const clvOptions: readonly Option[] = [
  { name: 'model', value: models.join('|'), help: "the book's setting; auto takes the first whose needs are met" },
  { name: 'discount', value: 'D', help: "discount rate a year, such as 0.1; the book's setting" },
  { name: 'horizon', value: 'WEEKS', help: "how far orders to come are added up, by bgnbd; the book's setting" },
  {
    name: 'retention',
    value: 'R',
    help: "share of contracts renewed in a year; the book's setting, else its contracts",
  },
  { name: 'convention', value: conventions.join('|'), help: 'when the payments of retention fall due; renewals-only' },
  { name: 'margin', value: 'M', help: "profit as a share of revenue, where it is not known; the book's setting" },
]

export const clv: Command = {
  name: 'clv',
  operands: 'BOOK',
  help: 'Calculates the customer lifetime value of each account. Internal: never for a customer.',
  options: [
    { name: 'account', value: 'ID', help: 'one account; all of them' },
    { name: 'as-of', value: 'DAY', help: 'the last day that counts; today' },
    ...clvOptions,
    { name: 'explain', value: null, help: 'prints the working of every figure, down to file and row' },
  ],
  run: (args, terminal) => {
    const [file = ''] = operandsOf(clv, args, 1, 1)
    const day = asOf(args, terminal)
    const question = clvQuestion(args)
    const only = args.text('account')
    return withBook(file, 'read', (book) => {
      const calculation = calculationFor(book, day)
      const found = clvOfBook(book, calculation, question(calculation.book.settings)).clv
      const shown = [...found.accounts.values()].filter((one) => only === null || one.accountId === only)
      if (only !== null && shown.length === 0) unknownAccount(only)
      if (!args.has('explain')) return { exit: 0, json: clvJson(found, shown), text: clvText(found, shown) }
      return args.has('json') ? sayClvJson(found, shown, terminal) : sayClvTrees(found, shown, terminal)
    })
  },
}

/** What was asked for, checked before the book is opened; the rest is as the book is set. */
export function clvQuestion(args: Arguments): (settings: Settings) => ClvQuestion {
  const model = args.text('model') === null ? null : modelOf(args)
  const convention = choice(args, 'convention', conventions, 'renewals-only')
  const asked = {
    discount: number(args, 'discount', 0, 10),
    horizon: weeks(args),
    retention: number(args, 'retention', 0, 1),
    margin: number(args, 'margin', -10, 1),
  }
  return ({ clvModel }) => ({ model: model ?? clvModel, convention, ...asked })
}

export function modelOf(args: Arguments): (typeof models)[number] {
  return choice(args, 'model', models, 'auto')
}

function weeks(args: Arguments): number | null {
  const found = number(args, 'horizon', 1, 1040)
  if (found === null || Number.isInteger(found)) return found
  refuse('usage', `--horizon has to be a whole number of weeks such as 52, and "${args.text('horizon')}" is none.`)
}
